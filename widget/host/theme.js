// The look that the page wishes for: custom properties on the host element (widget/tokens.md), its
// typeface, and whether it is light or dark. The engine merges that with the survey's own wishes and
// derives every colour.

/**
 * @typedef {import('./types.js').Config} Config
 * @typedef {import('./types.js').Theme} Theme
 * @typedef {import('./types.js').Tokens} Tokens
 */

const DARK_BELOW = 0.3;

/**
 * @param {HTMLElement} host
 * @param {HTMLElement} probe  Has the custom properties as real ones by its stylesheet, so that the
 *                             browser resolves variables, units and colour functions.
 * @param {Config} config
 * @returns {Theme}
 */
export function readTheme(host, probe, { theme, placement }) {
  const style = getComputedStyle(host);
  const resolved = getComputedStyle(probe);
  /** @param {string} name */
  const word = (name) => style.getPropertyValue(`--earshot-${name}`).trim();
  return {
    name: word('theme'),
    accent: word('accent') && hex(resolved.color),
    background: (word('surface') || word('background')) && hex(resolved.backgroundColor),
    radius: word('radius') ? parseFloat(resolved.borderTopLeftRadius) : undefined,
    font: word('font') && resolved.fontFamily,
    logo: word('logo') && resolved.listStyleImage.replace(/^url\("(.*)"\)$/, '$1'),
    mode: word('mode') || (theme === 'auto' ? '' : theme),
    density: word('density'),
    elevation: word('elevation'),
    dark: isPageDark(host, resolved),
    floats: placement === 'popover',
    reducedMotion: matches('(prefers-reduced-motion: reduce)'),
    contrast: matches('(prefers-contrast: more)') ? 'more' : '',
  };
}

/**
 * Makes the tokens custom properties of the plain view: onAccent becomes --e-onAccent.
 * @param {HTMLElement} element
 * @param {HTMLElement} probe
 * @param {Tokens} tokens
 * @returns {string} the typeface: what was wished for, if it can be one, or the page's
 */
export function applyTokens(element, probe, tokens) {
  for (const name in tokens) element.style.setProperty(`--e-${name}`, tokens[name]);
  const font = CSS.supports('font-family', tokens.font) ? tokens.font : pageFont(probe);
  element.style.setProperty('--e-font', font);
  element.style.colorScheme = tokens.mode;
  element.dataset.density = tokens.density;
  return font;
}

/**
 * Calls `onChange` when the visitor's preferences change.
 * @param {import('./listen.js').Lifetime} lifetime
 * @param {() => void} onChange
 */
export function watchPreferences({ listen }, onChange) {
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(prefers-reduced-motion: reduce)',
  ]) {
    listen(matchMedia(query), 'change', onChange);
  }
}

/**
 * The page's typeface; where it chose none, the system's instead of the browser's book face.
 * @param {HTMLElement} probe
 */
function pageFont(probe) {
  const family = getComputedStyle(probe).fontFamily;
  probe.style.fontFamily = 'initial';
  const unstyled = getComputedStyle(probe).fontFamily;
  probe.style.fontFamily = '';
  return family === unstyled ? 'system-ui, sans-serif' : family;
}

/**
 * The colour behind the widget decides, because a visitor's dark scheme does not darken a page that
 * ignores it; where no colour is set it is the browser's, for the scheme that the page says it has.
 * @param {HTMLElement} host
 * @param {CSSStyleDeclaration} resolved
 */
function isPageDark(host, { outlineColor }) {
  for (let element = host.parentElement; element; element = element.parentElement) {
    const colour = rgba(getComputedStyle(element).backgroundColor);
    if (colour[3] > 127) return isDark(colour);
  }
  return isDark(rgba(outlineColor));
}

/** @param {ArrayLike<number> & Iterable<number>} colour */
function isDark([r, g, b]) {
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 < DARK_BELOW;
}

/** @param {string} colour */
function hex(colour) {
  const [r, g, b, alpha] = rgba(colour);
  // What cannot be seen is no wish.
  return alpha ? `#${((1 << 24) | (r << 16) | (g << 8) | b).toString(16).slice(1)}` : '';
}

/** @type {CanvasRenderingContext2D | null | undefined} */
let pixel;

/**
 * Any CSS colour as bytes. Most are written as such; of others the browser paints one, and we look.
 * @param {string} colour
 */
function rgba(colour) {
  const [, r, g, b, alpha = '1'] =
    colour.match(/^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/) ?? [];
  if (r) return [+r, +g, +b, +alpha * 255];
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pixel) return new Uint8ClampedArray(4);
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return pixel.getImageData(0, 0, 1, 1).data;
}

/** @param {string} query */
function matches(query) {
  return matchMedia(query).matches;
}
