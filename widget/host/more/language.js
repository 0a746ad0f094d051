// The survey's languages, each by its own name.

import { describeLocale, make, setAttribute } from '../shared.js';

/** @typedef {import('../types.js').View} View */

/** @param {import('../mirror/mirror.js').Outlet} on */
export function createLanguage(on) {
  const element = make('select', { class: 'language', 'data-key': ':language' });
  element.addEventListener('change', async () => on.send(await languageAction(element.value)));
  return {
    element,
    /** @param {View} view */
    update({ languages = [], languageLabel, lang, phase }) {
      element.hidden = languages.length === 0;
      setAttribute(element, 'aria-label', languageLabel);
      if (element.length !== languages.length) element.replaceChildren(...languages.map(makeChoice));
      // The visitor's own may be a variety of one of these.
      const isSpoken = (/** @type {string} */ tag) => lang === tag || lang.startsWith(`${tag}-`);
      const [closest] = languages.filter(isSpoken).sort((a, b) => b.length - a.length);
      element.value = closest ?? lang;
      element.disabled = phase === 'sending';
    },
  };
}

/**
 * @param {string} id
 * @returns {Promise<import('../types.js').Action>}
 */
export async function languageAction(id) {
  return { type: 'language', id, value: describeLocale(id) };
}

/** @param {string} tag */
function makeChoice(tag) {
  return make('option', { value: tag, lang: tag }, nameOf(tag));
}

/** @param {string} tag */
function nameOf(tag) {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}
