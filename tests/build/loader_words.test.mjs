// Which words the loader fetches for a language: the same as the command has for it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileWords, readWords } from '../../widget/tools/words.mjs';

/** @type {Array<[lang: string, same: string]>} "" for English */
const ROWS = JSON.parse(readFileSync(new URL('../fixtures/languages.json', import.meta.url), 'utf8'));

const WORDS = compileWords(await readWords());
// As the bundler does.
Object.assign(globalThis, {
  __LANGUAGES__: [...WORDS.keys()].filter((tag) => !tag.includes('-')).join(''),
  __WORDS__: 'hash',
  fetch: async (/** @type {string} */ url) => {
    const words = WORDS.get(/earshot-words\.(.*)\.hash\.json$/.exec(url)?.[1] ?? '');
    return words ? Response.json(words) : new Response('', { status: 404 });
  },
});
const { fetchWords } = await import('../../widget/host/loader/fetch_words.js');

test('a language is found as the command finds it', async () => {
  for (const [lang, same] of ROWS) {
    assert.equal(await fetchWords('http://shop.example/', lang), WORDS.get(same), lang || 'none');
  }
});
