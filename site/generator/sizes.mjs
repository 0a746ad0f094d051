// What the browser fetches before the first question can be answered, in words.

import { compress } from './output.mjs';

/**
 * @typedef {{ part: string, raw: number, brotli: number }} Part
 * @typedef {{ parts: Part[], total: { raw: number, brotli: number } }} Sizes
 * @typedef {{ parts: Part[], total: Part, words: Record<string, string> }} Facts
 */

/** @type {Record<string, string>} */
const PURPOSES = {
  loader: 'Loader, the file that the tag names',
  runtime: 'Runtime: form controls, text, delivery',
  wasm: 'Engine and drawing, WebAssembly',
  survey: 'The survey of this page',
};

/** Small numbers are written as words. */
const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/**
 * @param {Sizes} sizes
 * @param {Buffer} [survey]
 * @returns {Facts}
 */
export function describeSizes(sizes, survey) {
  // The runtime's second file comes after the first question, and English needs no words.
  const parts = sizes.parts.filter(({ part }) => part !== 'more' && part !== 'words');
  if (survey) {
    parts.push({ part: 'survey', raw: survey.length, brotli: compress(survey).length });
  }
  const total = { part: 'total', raw: 0, brotli: 0 };
  for (const { raw, brotli } of parts) {
    total.raw += raw;
    total.brotli += brotli;
  }
  const requests = COUNTS[parts.length] ?? String(parts.length);
  return { parts, total, words: { requests, total: kib(total.brotli) } };
}

/** Rows of a table. @param {Facts} facts @returns {string} */
export function renderRows({ parts, total }) {
  const rows = parts.map((part) => row(PURPOSES[part.part] ?? part.part, part, total.brotli));
  return [...rows, row('Together', total, total.brotli)].join('\n');
}

/**
 * The bar is an SVG because its length may not be an inline style.
 * @param {string} label
 * @param {Part} part
 * @param {number} whole
 */
function row(label, { part, raw, brotli }, whole) {
  const share = ((100 * brotli) / whole).toFixed(2);
  const rect = `<rect width="${share}%" height="4" rx="2"/>`;
  const bar = part === 'total' ? '' : `<svg class="bar" aria-hidden="true">${rect}</svg>`;
  return (
    `<tr${part === 'total' ? ' class="sum"' : ''}><th scope="row">${label}${bar}</th>` +
    `<td>${kib(brotli)}</td><td>${kib(raw)}</td></tr>`
  );
}

/** @param {number} bytes */
function kib(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
