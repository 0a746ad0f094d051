// The words of the interface in another language than English, a file each. They are fetched once
// per page.

import { complain } from '../complain.js';
import { get, PUBLISH } from './fetch_parts.js';

/** @type {Record<string, Promise<string | undefined>>} by the language in their file's name */
const fetched = {};
/** The one of which it was told that it is missing. */
let told = '';

/**
 * @param {string} base  Address of a file beside it.
 * @param {string} lang
 * @returns {Promise<string | undefined> | undefined} nothing for a language that has none; then it
 *   is English
 */
export function fetchWords(base, lang) {
  const [language] = lang.toLowerCase().split('-');
  const known = /** @type {string[]} */ (__LANGUAGES__.match(/../g));
  if (!known.includes(language)) return undefined;
  const name = /^zh-(hant|tw|hk|mo)/i.test(lang) ? 'zh-Hant' : language;
  return (fetched[name] ??= get(
    new URL(`earshot-words.${name}.${__WORDS__}.json`, base).href,
    `${PUBLISH} connect-src.`,
  )
    .then((response) => response.json())
    .catch((error) => {
      delete fetched[name]; // the next to ask tries again
      if (told !== name) complain(`no words for "${name}": ${error.message}`);
      told = name;
    }));
}
