// What can change around a widget: its width, the screen's density, the fonts.

/** @typedef {import('./listen.js').Lifetime} Lifetime */

/**
 * @param {HTMLElement} element
 * @param {Lifetime} lifetime
 * @param {(width: number) => void} onChange
 * @returns {number} the width now, in whole CSS pixels of its own: the page may transform it
 */
export function watchWidth(element, { onEnd }, onChange) {
  let width = element.offsetWidth;
  const observer = new ResizeObserver(() => {
    if (element.offsetWidth === width) return;
    width = element.offsetWidth;
    // Changing the height from in here would be reported to the page as an observer's loop.
    requestAnimationFrame(() => onChange(width));
  });
  observer.observe(element);
  onEnd(() => observer.disconnect());
  return width;
}

/**
 * A query matches one density only, so it is asked anew after each change.
 * @param {Lifetime} lifetime
 * @param {() => void} onChange
 */
export function watchScale(lifetime, onChange) {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const onChanged = () => {
    watchScale(lifetime, onChange);
    onChange();
  };
  lifetime.listen(query, 'change', onChanged, { once: true });
}

/**
 * @param {Lifetime} lifetime
 * @param {() => void} onChange
 */
export function watchFonts({ listen }, onChange) {
  listen(document.fonts, 'loadingdone', onChange);
}
