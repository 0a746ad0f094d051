// The order of functions in the module: alike ones stand together, and nothing else changes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { putAlikeTogether } from '../../widget/tools/alike.mjs';

/** @param {string} name @param {string} body */
const func = (name, body) => ` (func $${name} (result i32)\n  ${body}\n )\n`;

const MODULE = `(module\n (memory $0 1)\n${[
  func('long', '(i32.add (i32.const 1) (i32.add (i32.const 2) (i32.const 3)))'),
  func('float', '(i32.trunc_f32_s (f32.mul (f32.const 1.5) (f32.const 2.5)))'),
  func('longer', '(i32.add (i32.const 1) (i32.add (i32.const 2) (i32.add (i32.const 3) (i32.const 4))))'),
  func('small', '(i32.const 1)'),
].join('')})\n`;

test('functions that are alike stand together, from the smallest on', () => {
  const names = [...putAlikeTogether(MODULE).matchAll(/\(func \$(\w+)/g)].map(([, name]) => name);
  assert.equal(names[0], 'small');
  assert.equal(Math.abs(names.indexOf('long') - names.indexOf('longer')), 1, names.join());
});

test('every line stays, once, and what is no function stays in its place', () => {
  const ordered = putAlikeTogether(MODULE);
  const lines = (/** @type {string} */ text) => text.split('\n').sort();
  assert.deepEqual(lines(ordered), lines(MODULE));
  assert.ok(ordered.startsWith('(module\n (memory $0 1)\n (func'));
  assert.ok(ordered.endsWith(' )\n)\n'));
});

test('a module without functions is left alone', () => {
  assert.equal(putAlikeTogether('(module\n)\n'), '(module\n)\n');
});
