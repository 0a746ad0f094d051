// A call that fails half-way takes nothing with it: neither the stack nor the memory of its text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine, Session } from '../../widget/host/wasm.js';

test('what a failing call took is given back', () => {
  let stack = 1000;
  let taken = 0;
  const fail = () => {
    stack -= 100;
    throw new Error('a trap');
  };
  const exports = {
    memory: { buffer: new ArrayBuffer(1000) },
    stackSave: () => stack,
    stackRestore: (/** @type {number} */ to) => (stack = to),
    es_alloc: () => ++taken,
    es_free: () => --taken,
    es_open: fail,
    es_apply: fail,
    es_layout: fail,
    es_draw: fail,
  };
  const engine = new Engine(/** @type {any} */ (exports), /** @type {any} */ ({ use() {} }));
  const session = new Session(engine, 1);
  for (const call of [
    () => engine.open('{}', {}),
    () => session.apply({ type: 'next' }, 0),
    () => session.layout(300, 1),
    () => session.draw(0),
  ]) {
    assert.throws(call, /a trap/);
    assert.deepEqual([stack, taken], [1000, 0], String(call));
  }
});
