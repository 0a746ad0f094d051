// The size budgets: the build must fail when they are exceeded, and only then.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUDGETS, addUp, findOverruns, formatTable } from '../../widget/tools/sizes.mjs';

/**
 * @param {number} loader
 * @param {number} runtime
 * @param {number} wasm
 */
function sizesOf(loader, runtime, wasm) {
  return addUp([
    { part: 'loader', name: 'earshot.js', raw: 3 * loader, brotli: loader },
    { part: 'runtime', name: 'earshot-runtime.0.js', raw: 3 * runtime, brotli: runtime },
    { part: 'wasm', name: 'earshot.0.wasm', raw: 3 * wasm, brotli: wasm },
  ]);
}

test('the budgets are those of the design', () => {
  assert.deepEqual(BUDGETS, { loader: 4096, total: 102400, more: 24576, words: 2048 });
});

test('sizes exactly at their budgets are accepted', () => {
  assert.deepEqual(findOverruns(sizesOf(4096, 10000, 102400 - 14096)), []);
});

test('a loader one byte over its budget is refused', () => {
  assert.deepEqual(findOverruns(sizesOf(4097, 0, 0)), [
    'The loader earshot.js is 4,097 bytes after brotli, 1 more than its budget of 4,096.',
  ]);
});

test('files that are together one byte over the budget are refused', () => {
  assert.deepEqual(findOverruns(sizesOf(4096, 10000, 102401 - 14096)), [
    'Everything together is 102,401 bytes after brotli, 1 more than its budget of 102,400.',
  ]);
});

test('what comes after the first question has a budget of its own', () => {
  const sizes = addUp([
    ...sizesOf(4096, 10000, 102400 - 14096).parts,
    { part: 'more', name: 'earshot-more.0.js', raw: 30000, brotli: 24577 },
  ]);
  assert.deepEqual(findOverruns(sizes), [
    'What comes later is 24,577 bytes after brotli, 1 more than its budget of 24,576.',
  ]);
});

test('a language one byte over its budget is refused, and is not counted with the rest', () => {
  const sizes = addUp([
    ...sizesOf(4096, 10000, 102400 - 14096).parts,
    { part: 'words', name: 'earshot-words.xx.0.json', raw: 6000, brotli: 2049 },
  ]);
  assert.deepEqual(findOverruns(sizes), [
    'The language earshot-words.xx.0.json is 2,049 bytes after brotli, ' +
      '1 more than its budget of 2,048.',
  ]);
});

test('both budgets are reported when both are exceeded', () => {
  assert.equal(findOverruns(sizesOf(5000, 100000, 0)).length, 2);
});

test('the table names every file and the share of its budget', () => {
  assert.equal(
    formatTable(sizesOf(2048, 9216, 81920)),
    [
      'file                    bytes  brotli      of its budget',
      'earshot.js              6,144   2,048    50.0 % of 4,096',
      'earshot-runtime.0.js   27,648   9,216                   ',
      'earshot.0.wasm        245,760  81,920                   ',
      'together              279,552  93,184  91.0 % of 102,400',
    ].join('\n'),
  );
});
