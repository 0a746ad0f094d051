// The pixels of a screenshot, and how much two of them differ to the eye.

import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

/** @typedef {{ width: number, height: number, channels: number, bytes: Buffer }} Picture */

/**
 * A PNG as Chromium writes them: 8 bits a channel, not interlaced.
 * @param {Buffer} png
 * @returns {Picture}
 */
export function decode(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, kind, interlaced] = [png[24], png[25], png[28]];
  assert.deepEqual({ depth, interlaced }, { depth: 8, interlaced: 0 });
  const channels = kind === 6 ? 4 : 3;
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
  }
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  return { width, height, channels, bytes };
}

/**
 * Each row says how it follows from what is left of it, above and both.
 * @param {Buffer} rows
 * @param {number} stride
 * @param {number} height
 * @param {number} channels
 */
function unfilter(rows, stride, height, channels) {
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const guess = GUESSES[rows[y * (stride + 1)]];
    for (let x = 0; x < stride; ++x) {
      const at = y * stride + x;
      const left = x < channels ? 0 : bytes[at - channels];
      const up = y === 0 ? 0 : bytes[at - stride];
      const corner = y === 0 || x < channels ? 0 : bytes[at - stride - channels];
      bytes[at] = rows[at + y + 1] + guess(left, up, corner);
    }
  }
  return bytes;
}

/** @type {Array<(left: number, up: number, corner: number) => number>} */
const GUESSES = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const guess = left + up - corner;
  const a = Math.abs(guess - left);
  const b = Math.abs(guess - up);
  const c = Math.abs(guess - corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** How bright each byte of a channel is, from 0 to 1. */
const LINEAR = Array.from({ length: 256 }, (_, byte) =>
  byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
);

/** WCAG's relative luminance of a pixel. @param {Picture} picture @param {number} pixel */
function luminance({ bytes, channels }, pixel) {
  const at = pixel * channels;
  return 0.2126 * LINEAR[bytes[at]] + 0.7152 * LINEAR[bytes[at + 1]] + 0.0722 * LINEAR[bytes[at + 2]];
}

/**
 * How many pixels of a part of a picture have at least this contrast to what was there before.
 * @param {Picture} before  The whole.
 * @param {Picture} after   The part.
 * @param {{ x: number, y: number }} at  Where the part begins in the whole.
 * @param {number} contrast
 */
export function countChanged(before, after, at, contrast) {
  let count = 0;
  for (let y = 0; y < after.height; ++y) {
    for (let x = 0; x < after.width; ++x) {
      const one = luminance(before, (at.y + y) * before.width + at.x + x) + 0.05;
      const other = luminance(after, y * after.width + x) + 0.05;
      if (Math.max(one, other) / Math.min(one, other) >= contrast) ++count;
    }
  }
  return count;
}
