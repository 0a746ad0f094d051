// The words of the interface (shared/words/*.json) as the engine takes them: a text a language, whose
// form is described in shared/messages.h.

import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../shared/words/', import.meta.url));

/** From here on the forms of numbers repeat after so many. */
const PERIOD = 100;

/**
 * Other names by which languages of the list go, in whole or for want of words of their own.
 * @type {Record<string, string[]>}
 */
const ALIASES = { id: ['in'], he: ['iw'], nb: ['no', 'nn'], 'zh-Hans': ['zh'] };

/**
 * @typedef {Record<string, string | Record<string, string>>} Words  What a file says: by the name of
 *   the message a text, or one for each plural category.
 */

/** @returns {Promise<Map<string, Words>>} by language, English first */
export async function readWords() {
  const tags = (await readdir(FOLDER)).map((name) => name.replace(/\.json$/, '')).sort();
  const all = ['en', ...tags.filter((tag) => tag !== 'en')].map(async (tag) => {
    const words = JSON.parse(await readFile(`${FOLDER}${tag}.json`, 'utf8'));
    return /** @type {[string, Words]} */ ([tag, words]);
  });
  return new Map(await Promise.all(all));
}

/**
 * All that is published beside English, which is in the module.
 * @param {Map<string, Words>} all
 * @returns {Map<string, string>} texts for the engine, by every name of their language
 */
export function compileWords(all) {
  const keys = Object.keys(all.get('en') ?? {});
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const [tag, words] of all) {
    if (tag === 'en') continue;
    const text = compile(tag, words, keys);
    for (const name of [tag, ...(ALIASES[tag] ?? [])]) {
      texts.set(name, text);
    }
  }
  return texts;
}

/**
 * @param {string} tag
 * @param {Words} words
 * @param {string[]} keys  In the order of the messages.
 */
function compile(tag, words, keys) {
  if (Object.keys(words).join() !== keys.join()) {
    throw new Error(`shared/words/${tag}.json has not the keys of en.json, in their order.`);
  }
  const { digits, categories } = formsOf(tag);
  const lines = Object.values(words).map((entry) =>
    typeof entry === 'string'
      ? entry
      : categories.map((category) => entry[category] ?? entry.other).join('\t'),
  );
  return [digits, ...lines, ''].join('\n');
}

/**
 * Which form each number takes: its digit is the place of the form's category in the list.
 * @param {string} tag
 */
export function formsOf(tag) {
  const rules = new Intl.PluralRules(tag);
  const chosen = Array.from({ length: 2 * PERIOD }, (_, number) => rules.select(number));
  const categories = [...new Set(chosen)];
  const digits = chosen.map((category) => categories.indexOf(category)).join('');
  // The last one goes for all that follow.
  return { digits: digits.replace(/(.)\1+$/, '$1'), categories };
}
