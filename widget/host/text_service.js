// Text without font files: the browser measures and draws it, the engine asks through three imports.
// One service per page; the widget whose call is running has set its style first.

import { breakLines, splitLines } from './lines.js';

/** @typedef {import('./types.js').TextStyle} TextStyle */

/** What starts and ends bold, emphasis and links in marked-up text. */
const MARKS = /[\u0001-\u0003]/g;

const CENTER = 1;
const END = 2;

/** In CSS px: by this much a line on the page may be longer than one on a canvas. */
const CLEARANCE = 2;

/** Above this, what was found out about a font is forgotten: a page is resized at length. */
const MOST_KNOWN = 2000;

/** @param {() => ArrayBuffer} memory  The engine's, which may have moved since the last call. */
export function createTextService(memory) {
  const canvas = document.createElement('canvas');
  // Without willReadFrequently each getImageData waits for the GPU: 2 to 10 ms instead of 0.1.
  const context = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  /** @type {TextStyle} */
  let style = { family: 'sans-serif', lang: '', dir: 'ltr' };
  /** @type {Map<string, Map<string, any>>} by font: widths by words, lines by width and words */
  const fonts = new Map();

  /**
   * @template T
   * @param {string} font
   * @param {string} key
   * @param {() => T} find  When it is asked for the first time.
   * @returns {T}
   */
  function known(font, key, find) {
    const name = style.lang + font;
    let facts = fonts.get(name);
    if (!facts || facts.size > MOST_KNOWN) fonts.set(name, (facts = new Map()));
    if (!facts.has(key)) facts.set(key, find());
    return facts.get(key);
  }

  /**
   * @param {string} words
   * @param {string} font
   * @returns {number}
   */
  function widthOf(words, font) {
    return known(font, words, () => {
      context.font = font;
      return context.measureText(words).width;
    });
  }

  /**
   * @param {string} text
   * @param {string} font
   * @param {number} maxWidth  Not positive: lines end only at "\n".
   * @param {string} [textWrap]  As in CSS.
   */
  function linesOf(text, font, maxWidth, textWrap = '') {
    const { box } = style;
    return breakLines(text.replace(MARKS, ''), (words) => {
      // What just fits is for the browser to say.
      if (!box || !(maxWidth > 0) || widthOf(words, font) < maxWidth - 1) return [words];
      return known(font, `${textWrap}${maxWidth}\n${words}`, () => {
        Object.assign(box.style, { font, width: `${maxWidth}px`, textWrap });
        return splitLines(box, words);
      });
    });
  }

  /** @param {number} size @param {number} weight */
  const fontOf = (size, weight) => `${weight} ${size}px ${style.family}`;

  /** @param {number} pointer @param {number} length */
  function readText(pointer, length) {
    const text = new TextDecoder().decode(new Uint8Array(memory(), pointer, length));
    return style.translated?.get(text) ?? text;
  }

  /** @type {Record<string, (...numbers: number[]) => number | void>} */
  const imports = {
    text_layout(pointer, length, size, weight, lineHeight, maxWidth, isRich, out) {
      const text = readText(pointer, length);
      const { ruler } = style;
      const { width, lines, last } =
        isRich && ruler
          ? ruler(text, { size, weight, line: lineHeight }, maxWidth)
          : extentOf(text, fontOf(size, weight), maxWidth);
      const view = new DataView(memory(), out, 16);
      view.setFloat32(0, width, true);
      view.setFloat32(4, lines * lineHeight, true);
      view.setInt32(8, lines, true);
      view.setFloat32(12, last, true);
    },

    /** Browsers that know no balance say what the longest line takes. */
    text_even_width(pointer, length, size, weight, line, maxWidth, isRich) {
      const text = readText(pointer, length);
      const { ruler } = style;
      const { width, lines } =
        isRich && ruler
          ? ruler(text, { size, weight, line }, maxWidth, 'balance')
          : extentOf(text, fontOf(size, weight), maxWidth, 'balance');
      return lines > 1 ? Math.min(maxWidth, width + CLEARANCE) : maxWidth;
    },

    /**
     * Draws at whole device pixels. A picture that is higher than its lines has the same margin on
     * all sides, for ink that leaves its box.
     */
    text_raster(pointer, length, size, weight, lineHeight, maxWidth, isRich, ...numbers) {
      const [align, colour, scale, w, h, out] = numbers;
      // Marked-up words are painted by their own element; before it can, without their marks.
      if (isRich && style.ruler) return void new Uint8Array(memory(), out, w * h * 4).fill(0);
      const lines = linesOf(readText(pointer, length), fontOf(size, weight), maxWidth);
      if (canvas.width < w) canvas.width = w;
      if (canvas.height < h) canvas.height = h;
      context.clearRect(0, 0, w, h);
      const font = fontOf(size * scale, weight);
      context.font = font;
      context.fillStyle = cssColour(colour);
      const pitch = lineHeight * scale;
      const margin = Math.max(0, Math.round((h - lines.length * pitch) / 2));
      const toEnd = style.dir === 'rtl' ? align !== END : align === END;
      context.textAlign = align === CENTER ? 'center' : toEnd ? 'right' : 'left';
      const x = align === CENTER ? Math.round(w / 2) : toEnd ? w - margin : margin;
      // From the middle of a line down to its baseline; no words have this key.
      const drop = known(font, '\n', () => {
        const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
        return (fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
      });
      lines.forEach(({ text, dir }, i) => {
        const middle = margin + (i + 0.5) * pitch;
        context.direction = dir;
        context.fillText(text, x, Math.round(middle + drop));
      });
      const pixels = context.getImageData(0, 0, w, h).data;
      new Uint8Array(memory(), out, pixels.length).set(pixels);
    },
  };

  /**
   * @param {string} text
   * @param {string} font
   * @param {number} maxWidth
   * @param {string} [textWrap]
   */
  function extentOf(text, font, maxWidth, textWrap) {
    const widths = linesOf(text, font, maxWidth, textWrap).map((line) => widthOf(line.text, font));
    return { width: Math.max(...widths), lines: widths.length, last: widths[widths.length - 1] };
  }

  return {
    imports,

    /** Sets how the text of the following calls looks. @param {TextStyle} next */
    use(next) {
      style = next;
      canvas.lang = next.lang;
    },

    /** Forgets what was measured: fonts have arrived. */
    flush() {
      fonts.clear();
    },
  };
}

/** @param {number} abgr  0xAABBGGRR, which may arrive as a negative number. */
function cssColour(abgr) {
  const [r, g, b, a] = [0, 8, 16, 24].map((shift) => (abgr >>> shift) & 255);
  return `rgba(${r},${g},${b},${a / 255})`;
}
