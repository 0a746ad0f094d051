// The look: the page's CSS wins over the survey's theme, and that over the finished theme it names.

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';

const SURVEY = {
  id: 'themed',
  questions: [{ id: 'nps', type: 'nps', text: 'How was it?' }],
  theme: {
    name: 'paper',
    accent: '#0b6e4f',
    radius: 2,
    mode: 'light',
    font: 'monospace',
    logo: '/own/favicon.svg',
  },
};

/** @param {string} css @param {string} [attributes] */
function pageWith(css, attributes) {
  const style = `<style>body { font-family: serif } earshot-host { ${css} }</style>`;
  return {
    page: 'themed.html',
    files: {
      'surveys/themed.json': JSON.stringify(SURVEY),
      'themed.html': html(
        `<main><h1>A page</h1>${tag('themed.json', `${attributes ?? ''} data-endpoint="/responses"`)}</main>`,
        { head: style },
      ),
    },
  };
}

/**
 * Tokens as the plain view has them.
 * @param {import('./card.mjs').Card} card
 * @param {string[]} names
 */
function tokens(card, ...names) {
  return card.host.locator('section').evaluate((section, names) => {
    const style = getComputedStyle(section);
    return names.map((name) => style.getPropertyValue(`--e-${name}`));
  }, names);
}

/**
 * The colour of the picture at the left of what has this key.
 * @param {import('./card.mjs').Card} card
 * @param {string} key
 */
async function pixel(card, key) {
  await card.still();
  return card.at(key).evaluate((element) => {
    const host = /** @type {ShadowRoot} */ (element.getRootNode()).host;
    const canvas = host.shadowRoot?.querySelector('canvas');
    if (!canvas) return '';
    const frame = canvas.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const scale = canvas.width / frame.width;
    const at = [box.x - frame.x + 8, box.y - frame.y + box.height / 2];
    const [x, y] = at.map((length) => Math.round(length * scale));
    const { data } = /** @type {CanvasRenderingContext2D} */ (
      canvas.getContext('2d')
    ).getImageData(x, y, 1, 1);
    return `rgb(${data[0]}, ${data[1]}, ${data[2]})`;
  });
}

visit('the survey’s theme is drawn, and the finished theme gives the rest', pageWith(''), async ({
  card,
}) => {
  assert.deepEqual(await tokens(card, 'accent', 'surface', 'radius', 'mode', 'font', 'logo'), [
    '#0b6e4f',
    '#fbf6ec',
    '2px',
    'light',
    'monospace',
    '/own/favicon.svg',
  ]);
  assert.equal(await pixel(card, ':next'), 'rgb(11, 110, 79)');
});

visit(
  'what the page’s CSS says wins, in any notation that CSS has',
  pageWith(
    '--mine: rgb(139 31 69); --earshot-accent: var(--mine); --earshot-background: white; ' +
      '--earshot-radius: 1em; font-size: 10px; --earshot-font: sans-serif; --earshot-logo: none; ' +
      '--earshot-mode: dark; --earshot-density: compact',
  ),
  async ({ card }) => {
    const names = ['accent', 'surface', 'radius', 'font', 'logo', 'density'];
    assert.deepEqual(await tokens(card, ...names), [
      '#8b1f45',
      '#ffffff',
      '10px',
      'sans-serif',
      '',
      'compact',
    ]);
    assert.equal(await pixel(card, ':next'), 'rgb(139, 31, 69)');
  },
);

visit(
  'a theme that the page names, and a logo beside the page',
  pageWith('--earshot-theme: mono; --earshot-logo: url("own/favicon.svg")'),
  async ({ card, site }) => {
    const [surface, accent, logo] = await tokens(card, 'surface', 'accent', 'logo');
    assert.equal(surface, '#ffffff');
    assert.equal(accent, '#0b6e4f', 'the survey’s own accent is nearer than a theme’s');
    assert.equal(logo, `${site.url}/own/favicon.svg`);
  },
);

visit(
  'data-theme of the tag is the page’s word on light and dark',
  pageWith('', 'data-theme="dark"'),
  async ({ card }) => {
    assert.deepEqual(await tokens(card, 'surface', 'mode'), ['#221d18', 'dark']);
    const scheme = await card.host
      .locator('section')
      .evaluate((section) => getComputedStyle(section).colorScheme);
    assert.equal(scheme, 'dark');
  },
);

visit(
  'restyle() takes over what the page has changed since',
  pageWith('--earshot-accent: #8b1f45'),
  async ({ page, card }) => {
    await page.evaluate(() => {
      const [widget] = /** @type {import('../../widget/host/types.js').Api} */ (window.earshot)
        .widgets;
      widget.host.style.setProperty('--earshot-accent', '#1f4a8b');
      widget.restyle();
    });
    assert.deepEqual(await tokens(card, 'accent'), ['#1f4a8b']);
    assert.equal(await pixel(card, ':next'), 'rgb(31, 74, 139)');
  },
);

visit(
  'a typeface that is none leaves the page’s own',
  pageWith('--earshot-font: 12px ?'),
  async ({ card }) => {
    assert.deepEqual(await tokens(card, 'font'), ['serif']);
  },
);

visit(
  'a colour that cannot be seen is no wish',
  pageWith('--earshot-theme: mono; --earshot-surface: transparent; --earshot-logo: none'),
  async ({ card }) => {
    const [surface] = await tokens(card, 'surface');
    assert.notEqual(surface, '#000000');
    assert.match(surface, /^#f/);
  },
);
