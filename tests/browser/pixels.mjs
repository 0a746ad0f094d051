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
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; ++x) {
      const at = y * stride + x;
      const left = x < channels ? 0 : bytes[at - channels];
      const up = y === 0 ? 0 : bytes[at - stride];
      const corner = y === 0 || x < channels ? 0 : bytes[at - stride - channels];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      bytes[at] = rows[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return bytes;
}

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(guess - each));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** WCAG's relative luminance of a pixel. @param {Picture} picture @param {number} at */
function luminance({ bytes, channels }, at) {
  const [r, g, b] = [0, 1, 2].map((i) => {
    const value = bytes[at * channels + i] / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
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
      const [low, high] = [
        luminance(before, (at.y + y) * before.width + at.x + x),
        luminance(after, y * after.width + x),
      ].sort((a, b) => a - b);
      if ((high + 0.05) / (low + 0.05) >= contrast) ++count;
    }
  }
  return count;
}
