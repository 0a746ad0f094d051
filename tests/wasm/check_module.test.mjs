// The checker in WebAssembly says what `earshot check --json` says, of every fixture and survey.
// node check_module.test.mjs, after both were built; EARSHOT_BUILD names the build folder.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = process.env.EARSHOT_BUILD ?? `${ROOT}/build`;

/** @param {string[]} files */
function checkNatively(files) {
  try {
    return execFileSync(`${BUILD}/native/earshot`, ['check', '--json', ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    return /** @type {any} */ (error).stdout; // some have errors: exit code 1
  }
}

function loadChecker() {
  const module = new WebAssembly.Module(readFileSync(`${BUILD}/wasm/earshot-check.wasm`));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const exports = /** @type {any} */ (new WebAssembly.Instance(module, {}).exports);
  exports._initialize?.();
  return (/** @type {Buffer} */ text) => {
    const pointer = exports.es_alloc(text.length);
    new Uint8Array(exports.memory.buffer).set(text, pointer);
    exports.es_check(pointer, text.length);
    exports.es_free(pointer);
    const { buffer } = exports.memory;
    return JSON.parse(
      new TextDecoder().decode(new Uint8Array(buffer, exports.es_result_ptr(), exports.es_result_len())),
    );
  };
}

test('the checker finds the same natively and in WebAssembly', () => {
  const files = ['tests/fixtures/valid', 'tests/fixtures/invalid', 'site/surveys'].flatMap((folder) =>
    readdirSync(`${ROOT}/${folder}`)
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${ROOT}/${folder}/${name}`),
  );
  const native = JSON.parse(checkNatively(files));
  const check = loadChecker();
  assert.equal(native.length, files.length);
  for (const { file, ...found } of native) {
    assert.deepEqual(check(readFileSync(file)), found, file);
  }
});
