// Takes the module apart: what the first question of most surveys can do without comes in a second
// file, after it. The first file calls through a table that the second one fills
// (https://github.com/WebAssembly/binaryen, wasm-split); widget/host/wasm.js brings them together.
//
// What is here must be out of reach until then. Whoever adds a line says what keeps it so:
//  (1) how rare looks are laid out and drawn: needsMore() in widget/host/load_more.js holds a view
//      that shows one until the second file is there;
//  (2) how problems of a survey file are told: a survey that has one is opened again, with the
//      second file (widget/host/runtime.js).
// The session is whole in the first file: answers are taken and sent without the second.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { putAlikeTogether } from './alike.mjs';

const run = promisify(execFile);

/** Functions by the beginning of their names. Each must be there: a name that is gone is an error. */
const LATER = [
  // (1)
  ...['thumbs', 'pictures', 'ranking', 'dropdown', 'slider', 'matrix', 'review', 'end', 'alert'].map(
    (name) => `earshot::lay_${name}(`,
  ),
  ...['thumb', 'picture', 'image', 'cell', 'rank_row', 'move', 'grip', 'rank', 'dropdown', 'slider'].map(
    (name) => `earshot::draw_${name}(`,
  ),
  ...['language', 'outlined_button', 'panel', 'alert', 'end_mark'].map(
    (name) => `earshot::draw_${name}(`,
  ),
  'PathBezierCubicCurveToCasteljau(',
  'ImTriangulator::',
  // (2)
  'earshot::nearest(',
  'earshot::(anonymous namespace)::edit_distance(',
  'earshot::(anonymous namespace)::list_words(',
  'earshot::(anonymous namespace)::quoted(',
  'earshot::locate(',
  'earshot::line_and_column(',
  'earshot::(anonymous namespace)::Locator::',
  'earshot::(anonymous namespace)::Reader::refuse(',
  'earshot::(anonymous namespace)::Reader::syntax_problem(',
  'earshot::ObjectReader::problem(',
  'earshot::ObjectReader::missing(',
  'earshot::ObjectReader::refuse_',
  'earshot::report(',
  'earshot::ParseContext::report_unknown(',
  'earshot::(anonymous namespace)::Compiler::problem(',
  'earshot::(anonymous namespace)::Compiler::path_to(',
  'earshot::Problem::Problem(',
  'earshot::Problem::operator=(',
  'earshot::(anonymous namespace)::Reader::path(',
  'earshot::(anonymous namespace)::Reader::open_quote(',
  ...['push_back(', 'vector(std::initializer_list', '__swap_out_circular_buffer('].map(
    (method) => `std::__2::vector<earshot::Problem, std::__2::allocator<earshot::Problem> >::${method}`,
  ),
  'void std::__2::__sift_down<earshot::(anonymous namespace)::Locator::',
];

/** What Emscripten compiles for (CMakeLists.txt), which the tools must be told. */
const FEATURES = [
  '--enable-bulk-memory',
  '--enable-sign-ext',
  '--enable-nontrapping-float-to-int',
  '--enable-mutable-globals',
];

/**
 * @param {string} path  A module with the names of its functions.
 * @returns {Promise<{ first: Buffer, second: Buffer }>} both without names
 */
export async function split(path) {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-split-'));
  const at = (/** @type {string} */ name) => join(folder, name);
  try {
    const later = chooseFunctions(await readNames(path, at('symbols')));
    await writeFile(at('later'), later.join('\n'));
    await run('wasm-split', [
      ...[...FEATURES, path, '--split-funcs', `@${at('later')}`],
      ...['-o1', at('first.wasm'), '-o2', at('second.wasm'), '--export-prefix', '%'],
    ]);
    return { first: await strip(at('first.wasm')), second: await strip(at('second.wasm')) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {string[]} names */
function chooseFunctions(names) {
  return LATER.flatMap((start) => {
    const found = names.filter((name) => unescaped(name).startsWith(start));
    if (!found.length) throw new Error(`split.mjs: the module has no function named ${start}…`);
    return found;
  });
}

/** The tools write "(" as "\\28". @param {string} name */
function unescaped(name) {
  return name.replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

/** @param {string} path @param {string} symbols @returns {Promise<string[]>} as the tools write them */
async function readNames(path, symbols) {
  await run('wasm-opt', [...FEATURES, path, `--symbolmap=${symbols}`, '-o', `${symbols}.wasm`]);
  const lines = (await readFile(symbols, 'utf8')).trim().split('\n');
  return lines.map((line) => line.slice(line.indexOf(':') + 1));
}

/** @param {string} path */
async function strip(path) {
  const named = ['--strip-debug', '--strip-producers'];
  await run('wasm-opt', [...FEATURES, path, '-Oz', ...named, '-o', path]);
  // Half a kilobyte less after brotli.
  await run('wasm-opt', [...FEATURES, path, '--flatten', '--rereloop', '-Oz', '-Oz', '-o', path]);
  await run('wasm-dis', [...FEATURES, path, '-o', `${path}.wat`]);
  await writeFile(`${path}.wat`, putAlikeTogether(await readFile(`${path}.wat`, 'utf8')));
  await run('wasm-opt', [...FEATURES, `${path}.wat`, '-Oz', '-o', path]);
  return readFile(path);
}
