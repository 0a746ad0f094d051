// The picture itself: that the words of the View are drawn in it, and that the pointer reaches each
// control where the picture shows it.

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./screen.mjs').Screen} Screen
 */

/**
 * What is missing in the picture, one line each.
 * @param {Page} page
 * @param {Screen} screen
 */
export async function lookAtPicture(page, { view, layout, entries }) {
  const keys = entries
    .filter(({ role, key }) => role !== 'link' && key in layout.rects)
    .filter(({ role }) => ['button', 'radio', 'checkbox', 'textbox', 'combobox', 'slider'].includes(role))
    .map(({ key }) => key);
  const { drawn, missed } = await page.evaluate(probePicture, { keys, rects: layout.rects });
  const undrawn = wordsOf(view).filter((word) => !isDrawn(word, drawn));
  return [
    ...undrawn.map((word) => `"${word}" is not drawn`),
    ...missed.map((key) => `the pointer does not reach ${key} where it is drawn`),
  ];
}

/** The words that the picture itself has to show. @param {any} view @returns {string[]} */
function wordsOf({ title, titleRuns, text, textRuns, nodes, next, back, alert }) {
  const said = [titleRuns ? '' : title, textRuns ? '' : text, alert];
  for (const node of nodes) {
    said.push(node.labelRuns ? '' : node.label, node.helpRuns ? '' : node.help, node.error);
    said.push(node.lowLabel, node.highLabel, node.change, node.unit);
    const isSign = ['stars', 'smileys', 'dropdown', 'thumbs'].includes(node.look);
    if (!isSign) said.push(...(node.options ?? []).map((/** @type {any} */ { label }) => label));
  }
  for (const { visible, label } of [next, back]) if (visible) said.push(label);
  return said.flatMap((each) => (each ?? '').split(/\s+/)).filter(Boolean);
}

/** A word that is longer than a line is drawn in parts. @param {string} word @param {string} drawn */
function isDrawn(word, drawn) {
  return drawn.includes(word) || [...word].every((letter) => drawn.includes(letter));
}

/**
 * Runs in the page, after the picture has been drawn.
 * @param {{ keys: string[], rects: Record<string, number[]> }} what
 */
async function probePicture({ keys, rects }) {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const root = /** @type {ShadowRoot} */ (document.querySelector('earshot-host')?.shadowRoot);
  const missed = [];
  for (const key of keys) {
    const [x, y, width, height] = rects[key];
    const reach = () => {
      const { left, top } = /** @type {Element} */ (root.querySelector('section')).getBoundingClientRect();
      return [left + x + width / 2, top + y + height / 2];
    };
    // Asked for a place within the last pixel, the browser looks below the window.
    if (reach()[1] < 0 || reach()[1] > innerHeight - 1) scrollBy(0, reach()[1] - innerHeight / 2);
    const [left, top] = reach();
    const hit = root.elementFromPoint(left, top)?.closest('[data-key]');
    if (/** @type {HTMLElement | null} */ (hit)?.dataset.key !== key) missed.push(key);
  }
  return { drawn: Reflect.get(window, 'engineProbe').drawn, missed };
}
