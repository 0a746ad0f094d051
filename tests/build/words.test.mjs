// The words of the interface in every language (shared/words/*.json), and what is made of them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileWords, formsOf, readWords } from '../../widget/tools/words.mjs';

/** @typedef {import('../../widget/tools/words.mjs').Words} Words */

const ALL = await readWords();
const ENGLISH = /** @type {Words} */ (ALL.get('en'));
const OTHERS = [...ALL].filter(([tag]) => tag !== 'en');

/** Messages whose form a number decides, and that number. */
const COUNTED = {
  timeLeft: 'count',
  stars: 'total',
  smileys: 'total',
  tooFew: 'limit',
  tooMany: 'limit',
  tooLong: 'limit',
  tooShort: 'limit',
  decimals: 'limit',
};

/** Where "many" is for millions and fractions alone. */
const MANY_IS_RARE = ['ca', 'cs', 'es', 'fr', 'it', 'lt', 'pt', 'sk'];

const BUTTONS = [
  ...['next', 'back', 'send', 'tryAgain', 'start', 'close', 'change', 'plainView'],
  ...['standardView', 'moveUp', 'moveDown', 'choose', 'copied'],
];
const ENDS = ['npsLow', 'npsHigh', 'csatLow', 'csatHigh', 'cesLow', 'cesHigh'];

/** What is the same word as in English, and messages without words. */
const SAME = new Set(['da send', 'da start']);
const WORDLESS = ['part'];

/** @param {Words[string]} entry */
const formsIn = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));

/** @param {string} text */
const placeholders = (text) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join('');

/** @param {string} text */
const lengthOf = (text) => [...new Intl.Segmenter().segment(text)].length;

/** @param {string} tag */
function categoriesOf(tag) {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  return pluralCategories.filter((each) => each !== 'many' || !MANY_IS_RARE.includes(tag)).sort();
}

/** A category that stands for one number alone. @param {string} tag @param {string} category */
function isOneNumber(tag, category) {
  const rules = new Intl.PluralRules(tag);
  return Array.from({ length: 300 }, (_, i) => rules.select(i)).filter((c) => c === category).length === 1;
}

/**
 * What is wrong with a message in a language.
 * @param {string} tag
 * @param {string} key
 * @param {Words[string]} entry
 */
function* faultsOf(tag, key, entry) {
  const english = formsIn(ENGLISH[key]);
  const wanted = placeholders(english[0]);
  const deciding = Reflect.get(COUNTED, key);
  if (typeof entry !== 'string') {
    if (!deciding) yield 'has forms, and no number decides';
    if (Object.keys(entry).sort().join() !== categoriesOf(tag).join()) yield 'has other forms';
  }
  for (const [category, text] of typeof entry === 'string' ? [['', entry]] : Object.entries(entry)) {
    const without = placeholders(english[0].replace(`{{${deciding}}}`, ''));
    const mayDrop = category && isOneNumber(tag, category);
    const found = placeholders(text);
    if (found !== wanted && !(mayDrop && found === without)) yield `has other placeholders: ${text}`;
    if (text !== text.trim() || /\p{Cc}| {2}/u.test(text)) yield `has stray blanks or signs: ${text}`;
    if (text !== text.normalize()) yield `is not composed: ${text}`;
    if (english.includes(text) && !WORDLESS.includes(key) && !SAME.has(`${tag} ${key}`)) {
      yield `is English: ${text}`;
    }
    if (BUTTONS.includes(key) && lengthOf(text) > 24) yield `is long: ${text}`;
    if (ENDS.includes(key) && lengthOf(text) > 40) yield `is long: ${text}`;
  }
}

for (const [tag, words] of OTHERS) {
  test(`the words of ${tag} are whole`, () => {
    assert.deepEqual(Object.keys(words), Object.keys(ENGLISH));
    const faults = Object.entries(words).flatMap(([key, entry]) =>
      [...faultsOf(tag, key, entry)].map((fault) => `${key} ${fault}`),
    );
    assert.deepEqual(faults, []);
    assert.ok(formsIn(words.advanced)[0].includes(formsIn(words.back)[0]), '"advanced" names "back"');
  });
}

test('no file is an empty promise: a fault of each kind is found', () => {
  const rows = /** @type {[string, string, Words[string], RegExp][]} */ ([
    ['de', 'next', { one: 'a', other: 'b' }, /no number decides/],
    ['ru', 'tooFew', { one: '{{limit}}', other: '{{limit}}' }, /other forms/],
    ['de', 'tooFew', 'Mindestens einen.', /other placeholders/],
    ['ru', 'tooFew', { one: 'Один', few: '{{limit}} f', many: '{{limit}} m', other: '{{limit}} o' }, /placeholders/],
    ['de', 'next', 'Weiter ', /blanks/],
    ['de', 'next', 'Wei\tter', /signs/],
    ['de', 'back', 'Zuru\u0308ck', /composed/],
    ['de', 'next', 'Next', /English/],
    ['de', 'next', 'Auf zur nächsten Frage, bitte', /long/],
  ]);
  for (const [tag, key, entry, fault] of rows) {
    assert.match([...faultsOf(tag, key, entry)].join(), fault, `${tag} ${key} ${JSON.stringify(entry)}`);
  }
  const german = { one: 'Mindestens eine.', other: 'Mindestens {{limit}}.' };
  assert.deepEqual([...faultsOf('de', 'tooFew', german)], []);
});

/** As form_of() in shared/messages.cpp. @param {string} digits @param {number} number */
function formOf(digits, number) {
  const place = number < 200 ? number : 100 + (number % 100);
  return Number(digits[Math.min(place, digits.length - 1)]);
}

test('the forms of numbers are those of Intl.PluralRules', () => {
  for (const tag of ALL.keys()) {
    const { digits, categories } = formsOf(tag);
    const rules = new Intl.PluralRules(tag);
    for (let number = 0; number <= 5000; ++number) {
      assert.equal(categories[formOf(digits, number)], rules.select(number), `${tag} ${number}`);
    }
  }
});

test('a text has a line for every message, with its forms between tabs', () => {
  const texts = compileWords(ALL);
  for (const text of texts.values()) {
    const [digits, ...lines] = text.split('\n');
    assert.match(digits, /^[0-5]+$/);
    assert.equal(lines.length, Object.keys(ENGLISH).length + 1);
    assert.ok(lines.slice(0, -1).every((line) => line.split('\t').every(Boolean)));
  }
  for (const [alias, tag] of [['zh', 'zh-Hans'], ['no', 'nb'], ['nn', 'nb'], ['iw', 'he'], ['in', 'id']]) {
    assert.equal(texts.get(alias), texts.get(tag));
  }
  assert.throws(() => compileWords(new Map([['en', ENGLISH], ['xx', { next: 'x' }]])), /xx\.json/);
});
