// Label in name: who speaks the words that are seen on a control has named it.

/**
 * The controls whose names lack a word that is seen on them, one line each.
 * @param {import('playwright-core').Page} page
 * @param {import('./screen.mjs').Screen} screen
 */
export async function unnamedWords(page, { entries }) {
  const seen = await page.evaluate(readVisibleWords);
  return entries
    .filter(({ role, key }) => role !== 'paragraph' && key in seen)
    .filter(({ name, key }) => !name.includes(seen[key]))
    .map(({ role, name, key }) => `${role} "${name}" shows "${seen[key]}"`);
}

/** Runs in the page: the words on choices and buttons, and those above fields, by key. */
function readVisibleWords() {
  const root = /** @type {ShadowRoot} */ (document.querySelector('earshot-host')?.shadowRoot);
  const UNSEEN = '[hidden], [aria-hidden="true"], .spoken, .rank, button';
  /** @param {Element} element */
  const wordsOf = (element) => {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const each of copy.querySelectorAll(UNSEEN)) each.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  /** @type {Record<string, string>} */
  const seen = {};
  for (const control of root.querySelectorAll('.option, button, .offer, .field, .range')) {
    if (control.closest('[hidden]')) continue;
    const { key = '' } = /** @type {HTMLElement} */ (control).dataset;
    const isField = control.matches('.field, .range');
    const words = isField ? control.closest('.question')?.querySelector('.label') : control;
    if (words) seen[key] = wordsOf(words);
  }
  return seen;
}
