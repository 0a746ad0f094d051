// Makes build/dist, what a site owner publishes:
//
//   earshot.js                  the loader, a classic script whose name never changes
//   earshot-runtime.<hash>.js   the runtime, an ES module that the loader imports
//   earshot-more.<hash>.js      what it fetches after the first question, an ES module too
//   earshot.<hash>.wasm         the engine and the drawing code
//   earshot-more.<hash>.wasm    what of it comes after the first question too (split.mjs)
//   earshot-shelter.<hash>.js   for pages that have replaced what scripts rely on, and
//   earshot-inside.<hash>.js    all of the above once more, to run apart from them
//   earshot-words.<language>.<hash>.json  the words of the interface in a language (words.mjs), one
//                               hash for all, so that the loader needs no more than that
//   *.br                        each of them after brotli
//   sizes.json                  what they weigh
//
// A name with a hash belongs to one content for ever. The build fails when a size leaves its
// budget.

import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { addUp, findOverruns, formatTable } from './sizes.mjs';
import { split } from './split.mjs';
import { compileWords, readWords } from './words.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'build/dist');
const HOST = join(ROOT, 'widget/host');
const WASM = join(ROOT, 'build/wasm/earshot.wasm');
const SIZES_FILE = 'sizes.json';

/** The browsers of 2022: the oldest that the widget supports. */
const TARGET = ['es2020', 'chrome100', 'firefox100', 'safari15.4'];

/** @type {typeof import('esbuild')} esbuild is installed beside the code that it bundles. */
const esbuild = createRequire(join(HOST, 'package.json'))('esbuild');

/** @type {import('esbuild').Plugin} Makes an imported stylesheet the minified text of itself. */
const cssAsText = {
  name: 'css-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await esbuild.transform(source, {
        loader: 'css',
        minify: true,
        target: TARGET,
      });
      return { contents: code.trim(), loader: 'text', watchFiles: [path] };
    });
  },
};

/**
 * @param {string} runtime  File name.
 * @returns {import('esbuild').Plugin} Takes from the runtime what is there already.
 */
const takeFromRuntime = (runtime) => ({
  name: 'take-from-runtime',
  setup(build) {
    build.onResolve({ filter: /\/shared\.js$/ }, () => ({ path: `./${runtime}`, external: true }));
  },
});

/**
 * @param {string} entry
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<Buffer>}
 */
async function bundle(entry, options) {
  const result = await esbuild.build({
    entryPoints: [join(HOST, entry)],
    bundle: true,
    minify: true,
    write: false,
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
    plugins: [cssAsText, ...(options.plugins ?? [])],
  });
  return Buffer.from(result.outputFiles?.[0].contents ?? []);
}

/** @param {Buffer} content */
function hashOf(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

/**
 * @param {string} stem
 * @param {Buffer} content
 * @param {string} extension
 */
function hashedName(stem, content, extension) {
  return `${stem}.${hashOf(content)}.${extension}`;
}

/** @param {Buffer} content */
function compress(content) {
  return promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/**
 * Writes a file under another name first: whoever serves build/dist never sends half of one.
 * @param {string} name
 * @param {string | Buffer} content
 */
async function publish(name, content) {
  const path = join(DIST, name);
  await writeFile(`${path}.tmp`, content);
  await rename(`${path}.tmp`, path);
}

/**
 * @param {import('./sizes.mjs').Part['part']} part
 * @param {string} name
 * @param {Buffer} content
 * @returns {Promise<import('./sizes.mjs').Part>}
 */
async function publishCompressed(part, name, content) {
  const compressed = await compress(content);
  await publish(`${name}.br`, compressed);
  await publish(name, content);
  return { part, name, raw: content.length, brotli: compressed.length };
}

/** @param {Set<string>} current */
async function removeStale(current) {
  for (const name of await readdir(DIST)) {
    if (!current.has(name)) await rm(join(DIST, name), { recursive: true });
  }
}

const { first: wasm, second: moreWasm } = await split(WASM);
const wasmName = hashedName('earshot', wasm, 'wasm');
const moreWasmName = hashedName('earshot-more', moreWasm, 'wasm');
const runtime = await bundle('runtime.js', { format: 'esm' });
const runtimeName = hashedName('earshot-runtime', runtime, 'js');
const more = await bundle('more.js', {
  format: 'esm',
  plugins: [takeFromRuntime(runtimeName)],
});
const moreName = hashedName('earshot-more', more, 'js');
const words = compileWords(await readWords());
const wordsHash = hashOf(Buffer.from(JSON.stringify([...words])));
const modules = {
  __WASM__: JSON.stringify(wasmName),
  __MORE_WASM__: JSON.stringify(moreWasmName),
  __WORDS__: JSON.stringify(wordsHash),
  __LANGUAGES__: JSON.stringify([...words.keys()].filter((tag) => !tag.includes('-')).join('')),
};
const inside = await bundle('shelter/inside.js', {
  format: 'esm',
  inject: [join(HOST, 'shelter/page.js')],
  // It is both.
  define: { ...modules, __RUNTIME__: 'import.meta.url', __MORE__: 'import.meta.url' },
});
const insideName = hashedName('earshot-inside', inside, 'js');
const shelter = await bundle('shelter/shelter.js', {
  format: 'esm',
  define: { __INSIDE__: JSON.stringify(insideName) },
});
const shelterName = hashedName('earshot-shelter', shelter, 'js');
const loader = await bundle('loader.js', {
  format: 'iife',
  define: {
    ...modules,
    __RUNTIME__: JSON.stringify(runtimeName),
    __MORE__: JSON.stringify(moreName),
    __SHELTER__: JSON.stringify(shelterName),
  },
});

/** @returns {Promise<import('./sizes.mjs').Part[]>} the largest first */
async function publishWords() {
  const files = [...words].map(([tag, text]) =>
    publishCompressed(
      'words',
      `earshot-words.${tag}.${wordsHash}.json`,
      Buffer.from(JSON.stringify(text)),
    ),
  );
  return (await Promise.all(files)).sort((a, b) => b.brotli - a.brotli);
}

await mkdir(DIST, { recursive: true });
const languages = await publishWords();
// The loader comes last: from then on it names files that are there.
const parts = [
  await publishCompressed('shelter', insideName, inside),
  await publishCompressed('shelter', shelterName, shelter),
  await publishCompressed('more', moreWasmName, moreWasm),
  await publishCompressed('more', moreName, more),
  await publishCompressed('wasm', wasmName, wasm),
  await publishCompressed('runtime', runtimeName, runtime),
  await publishCompressed('loader', 'earshot.js', loader),
].reverse();
const sizes = addUp([...parts, ...languages.slice(0, 1)]);
await publish(SIZES_FILE, `${JSON.stringify(sizes, null, 2)}\n`);
const names = [...parts, ...languages].flatMap(({ name }) => [name, `${name}.br`]);
await removeStale(new Set([SIZES_FILE, ...names]));

console.log(formatTable(sizes));
const overruns = findOverruns(sizes);
for (const sentence of overruns) console.error(`bundle.mjs: ${sentence}`);
if (overruns.length > 0) process.exitCode = 1;
