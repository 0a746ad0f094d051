// Runs in the page of scripts.test.mjs: the widget's text service, and paragraphs to compare with.

import { breakLines, splitLines } from '../../widget/host/lines.js';
import { createTextService } from '../../widget/host/text_service.js';

/** Around each text, for ink that leaves its lines. */
const MARGIN = 40;
const INVISIBLE = /[\u061c\u200e\u200f]/g;
const BLACK = 0xff000000 | 0;
const TEXT_AT = 1024;

const memory = new ArrayBuffer(1 << 24);
const service = createTextService(() => memory);

/** A paragraph as the widget's own are. */
function paragraph({ lang, dir, size, weight, pitch, width, align = 0 }) {
  const p = document.createElement('p');
  Object.assign(p, { lang, dir });
  Object.assign(p.style, {
    font: `${weight} ${size}px/${pitch}px sans-serif`,
    margin: 0,
    overflowWrap: 'anywhere',
    position: 'absolute',
    textAlign: ['start', 'center', 'end'][align],
    unicodeBidi: 'plaintext',
    whiteSpace: 'pre-line',
    width: `${width}px`,
  });
  // Start and end are those of the survey, not of the words.
  if (align !== 1) p.style.textAlign = (dir === 'rtl') === (align === 0) ? 'right' : 'left';
  document.body.append(p);
  return p;
}

/** The lines of a paragraph, one character after the other. */
function readLines(p) {
  const { top } = p.getBoundingClientRect();
  const pitch = parseFloat(getComputedStyle(p).lineHeight);
  const range = document.createRange();
  const lines = Array.from({ length: Math.round(p.offsetHeight / pitch) }, () => '');
  const spans = lines.map(() => [Infinity, -Infinity]);
  let line = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(p.textContent)) {
    range.setStart(p.firstChild, index);
    range.setEnd(p.firstChild, index + segment.length);
    const rect = [...range.getClientRects()].filter(({ width }) => width > 0).pop();
    if (segment === '\n') ++line;
    if (rect) {
      line = Math.floor((rect.top + rect.height / 2 - top) / pitch);
      spans[line] = [Math.min(spans[line][0], rect.left), Math.max(spans[line][1], rect.right)];
    }
    lines[line] += segment;
  }
  return { lines: lines.map(plain), widths: spans.map(([from, to]) => Math.max(0, to - from)) };
}

/** What can be seen of a line. */
function plain(line) {
  return line.replace(INVISIBLE, '').replace(/[ \t\n\u00a0]+/g, ' ').trim().replace(/\u00ad$/, '-');
}

Object.assign(globalThis, {
  compareLines(row) {
    const p = paragraph(row);
    p.textContent = row.text;
    const { lines, widths } = readLines(p);
    const context = document.createElement('canvas').getContext('2d');
    context.canvas.lang = row.lang;
    context.font = `${row.weight} ${row.size}px sans-serif`;
    const own = breakLines(row.text, (words) =>
      words ? splitLines(p, words) : [words],
    ).map(({ text }) => text);
    p.remove();
    return {
      real: lines,
      drawn: own.map(plain),
      realWidths: widths,
      drawnWidths: own.map((line) => context.measureText(line).width),
    };
  },

  showAll(rows) {
    let left = MARGIN;
    let top = MARGIN;
    let deepest = 0;
    globalThis.shown = rows.map((row) => {
      const p = paragraph(row);
      p.textContent = row.text;
      if (left + row.width + 2 * MARGIN > innerWidth) [left, top, deepest] = [MARGIN, deepest, 0];
      Object.assign(p.style, { left: `${left}px`, top: `${top}px` });
      const area = { left: left - MARGIN, top: top - MARGIN, height: p.offsetHeight };
      left = Math.ceil(left + row.width) + 2 * MARGIN;
      deepest = Math.max(deepest, top + p.offsetHeight + 2 * MARGIN);
      return { row, area };
    });
    document.body.style.height = `${deepest}px`;
  },

  async compareInk(png) {
    const response = await fetch(`data:image/png;base64,${png}`);
    const picture = await createImageBitmap(await response.blob());
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: picture.width, height: picture.height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(picture, 0, 0);
    return shown.map(({ row, area }) => {
      const width = Math.ceil(row.width) + 2 * MARGIN;
      const height = area.height + 2 * MARGIN;
      const { data } = context.getImageData(area.left, area.top, width, height);
      const real = { width, height, isInk: (i) => Math.min(data[i], data[i + 1], data[i + 2]) < 128 };
      const drawn = raster(row, width, height);
      return { real: bounds(real), drawn: bounds(drawn), inCommon: common(real, drawn) };
    });
  },
});

/** Draws as the engine asks for it. */
function raster({ text, lang, dir, size, weight, pitch, width, align }, pictureWidth, height) {
  const box = document.createElement('p');
  Object.assign(box, { lang, dir });
  box.style.cssText = 'position:absolute; visibility:hidden; overflow-wrap:anywhere; margin:0';
  document.body.append(box);
  service.use({ family: 'sans-serif', lang, dir, box });
  const bytes = new TextEncoder().encode(text);
  new Uint8Array(memory, TEXT_AT).set(bytes);
  const out = 1 << 16;
  const style = [size, weight, pitch, width, 0];
  service.imports.text_raster(
    ...[TEXT_AT, bytes.length, ...style, align, BLACK, 1, pictureWidth, height, out],
  );
  box.remove();
  const data = new Uint8Array(memory, out).slice(0, pictureWidth * height * 4);
  // On white, as the page is.
  const isInk = (i) => {
    const lightest = Math.min(data[i], data[i + 1], data[i + 2]);
    return 255 + ((lightest - 255) * data[i + 3]) / 255 < 128;
  };
  return { width: pictureWidth, height, isInk };
}

/** left, top, right, bottom of the ink */
function bounds({ width, height, isInk }) {
  const out = [width, height, 0, 0];
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      if (!isInk((y * width + x) * 4)) continue;
      out[0] = Math.min(out[0], x);
      out[1] = Math.min(out[1], y);
      out[2] = Math.max(out[2], x + 1);
      out[3] = Math.max(out[3], y + 1);
    }
  }
  return out;
}

/** The share of the ink of either that has ink of the other on it or beside it. */
function common(one, other) {
  return Math.min(covered(one, other), covered(other, one));
}

function covered(one, other) {
  const { width, height } = one;
  const has = (x, y) =>
    x >= 0 && y >= 0 && x < width && y < height && other.isInk((y * width + x) * 4);
  let ink = 0;
  let shared = 0;
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      if (!one.isInk((y * width + x) * 4)) continue;
      ++ink;
      const near = [-1, 0, 1].some((dy) => [-1, 0, 1].some((dx) => has(x + dx, y + dy)));
      if (near) ++shared;
    }
  }
  return ink ? shared / ink : 1;
}
