// Makes build/site: the pages of site/ with the widget of build/dist beside them.
//
//   *.html               parts, measured sizes and shown files put in (generator/page.mjs)
//   *.css *.js *.svg     as they are
//   surveys/*.json       as they are
//   questions/*.json     once for each of their languages (generator/questions.mjs)
//   everything of build/dist
//   *.br                 beside every text file, after brotli
//
// Only what changed is written, and what no longer belongs there is removed.

import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress, publish, removeStale } from './generator/output.mjs';
import { renderPage } from './generator/page.mjs';
import { splitLanguages } from './generator/questions.mjs';

const SITE = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../build/dist', import.meta.url));
const TARGET = fileURLToPath(new URL('../build/site', import.meta.url));

const COPIED = new Set(['.css', '.js', '.svg']);
const COMPRESSED = new Set(['.html', '.css', '.js', '.svg', '.json', '.wasm']);

/** What build/dist has to hold before a site can be made of it. */
const REQUIRED = ['sizes.json', 'earshot.js'];

/** @typedef {Map<string, Buffer>} Files  By their path below the folder. */

/**
 * @param {string} folder
 * @param {(name: string) => boolean} isWanted
 * @param {string} [prefix]  Of the paths in the result.
 * @returns {Promise<Files>}
 */
async function readFolder(folder, isWanted, prefix = '') {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && isWanted(entry.name));
  /** @type {[string, Buffer][]} */
  const files = await Promise.all(
    names.map(async ({ name }) => [prefix + name, await readFile(join(folder, name))]),
  );
  return new Map(files);
}

/** @returns {Promise<Files>} */
async function readWidget() {
  try {
    const files = await readFolder(DIST, (name) => !name.endsWith('.tmp'));
    if (REQUIRED.every((name) => files.has(name))) return files;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  throw new Error('build/dist has no widget yet; run ./build-web.sh first.');
}

async function build() {
  const widget = await readWidget();
  const [pages, parts, assets, surveys, questions] = await Promise.all([
    readFolder(SITE, (name) => extname(name) === '.html'),
    readFolder(join(SITE, 'parts'), (name) => extname(name) === '.html'),
    readFolder(SITE, (name) => COPIED.has(extname(name))),
    readFolder(join(SITE, 'surveys'), (name) => extname(name) === '.json', 'surveys/'),
    readFolder(join(SITE, 'questions'), (name) => extname(name) === '.json', 'questions/'),
  ]);
  const sizes = JSON.parse(String(widget.get('sizes.json')));

  /** @type {Files} */
  const files = new Map([...widget, ...assets, ...surveys]);
  for (const [name, source] of questions) {
    for (const [file, content] of splitLanguages(name, source)) files.set(file, content);
  }
  const sources = { parts, surveys, questions, sizes };
  for (const [name, source] of pages) {
    files.set(name, Buffer.from(renderPage(name, String(source), sources)));
  }
  let written = 0;
  for (const [name, content] of files) {
    const needsCompressed = COMPRESSED.has(extname(name)) && !files.has(`${name}.br`);
    written += await publish(TARGET, name, content, needsCompressed ? compress : undefined);
  }
  const compressed = [...files.keys()].map((name) => `${name}.br`);
  const removed = await removeStale(TARGET, new Set([...files.keys(), ...compressed]));
  console.log(`build/site: ${files.size} files, ${written} written, ${removed} removed.`);
}

try {
  await build();
} catch (error) {
  console.error(`site/build.mjs: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
