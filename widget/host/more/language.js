// The survey's languages, each by its own name.

import { describeLanguage, make, setAttribute } from '../shared.js';

/** @typedef {import('../types.js').View} View */

/** @param {import('../mirror/mirror.js').Outlet} on */
export function createLanguage(on) {
  const element = make('select', { class: 'language', 'data-key': ':language' });
  /** What was chosen last, until its words are there. */
  let chosen = '';
  element.addEventListener('change', async () => {
    const id = (chosen = element.value);
    const action = await languageAction(id);
    if (chosen !== id) return;
    chosen = '';
    on.send(action);
  });
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
      element.value = chosen || (closest ?? lang);
      element.disabled = phase === 'sending';
    },
  };
}

/**
 * @param {string} id
 * @returns {Promise<import('../types.js').Action>}
 */
export async function languageAction(id) {
  const { locale, words } = await describeLanguage(id);
  return { type: 'language', id, value: { ...locale, words } };
}

/** @param {string} tag */
function makeChoice(tag) {
  return make('option', { value: tag, lang: tag }, nameOf(tag));
}

/**
 * What some browsers cannot say, and would say in another language.
 * @type {Record<string, string>}
 */
const NAMES = {
  be: 'Беларуская',
  cy: 'Cymraeg',
  eu: 'Euskara',
  ga: 'Gaeilge',
  gl: 'Galego',
  hy: 'Հայերեն',
  is: 'Íslenska',
  ka: 'ქართული',
  km: 'ខ្មែរ',
  mk: 'Македонски',
  my: 'မြန်မာ',
  sq: 'Shqip',
};

/** @param {string} tag */
function nameOf(tag) {
  try {
    const known = Intl.DisplayNames.supportedLocalesOf(tag).length > 0;
    if (!known && NAMES[tag]) return NAMES[tag];
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}
