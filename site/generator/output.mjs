// Writes the files of the site, each only when it changed.

import { mkdir, readFile, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** @param {Buffer} content */
export function compress(content) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/**
 * Writes `name`, and `name`.br if there is a function that makes it. The compressed file comes
 * first, so that a file with the right content always has the right one beside it.
 * @param {string} folder
 * @param {string} name
 * @param {Buffer} content
 * @param {(content: Buffer) => Buffer} [compressor]
 * @returns {Promise<number>} how many files were written
 */
export async function publish(folder, name, content, compressor) {
  const path = join(folder, name);
  const isThere = await hasContent(path, content);
  if (isThere && (!compressor || (await exists(`${path}.br`)))) return 0;
  await mkdir(dirname(path), { recursive: true });
  if (compressor) await replace(`${path}.br`, compressor(content));
  await replace(path, content);
  return compressor ? 2 : 1;
}

/**
 * Removes every file below `folder` that is not among `names`, and folders that are empty then.
 * @param {string} folder
 * @param {Set<string>} names
 * @param {string} [root]
 * @returns {Promise<number>} how many files were removed
 */
export async function removeStale(folder, names, root = folder) {
  let removed = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      removed += await removeStale(path, names, root);
      if ((await readdir(path)).length === 0) await rmdir(path);
    } else if (!names.has(relative(root, path).replaceAll('\\', '/'))) {
      await rm(path);
      removed += 1;
    }
  }
  return removed;
}

/**
 * A reader sees the old file or the new one, never half of one.
 * @param {string} path
 * @param {Buffer} content
 */
async function replace(path, content) {
  await writeFile(`${path}.tmp`, content);
  await rename(`${path}.tmp`, path);
}

/** @param {string} path @param {Buffer} content */
async function hasContent(path, content) {
  try {
    return (await stat(path)).size === content.length && (await readFile(path)).equals(content);
  } catch {
    return false;
  }
}

/** @param {string} path */
async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}
