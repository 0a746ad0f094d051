// Text without font files: the browser measures and draws it, the engine asks through two imports.
// One service per page; the widget whose call is running has set its style first.

import { breakLines } from './line_break.js';

/** @typedef {import('./types.js').TextStyle} TextStyle */

/** Text whose first letter is of one of these scripts runs from right to left. */
const RIGHT_TO_LEFT =
  /^\P{L}*[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;
const HAS_LETTER = /\p{L}/u;

/** What starts and ends bold, emphasis and links in marked-up text. */
const MARKS = /[\u0001-\u0003]/g;

const CENTER = 1;
const END = 2;

/** @param {() => ArrayBuffer} memory  The engine's, which may have moved since the last call. */
export function createTextService(memory) {
  const canvas = document.createElement('canvas');
  // Without willReadFrequently each getImageData waits for the GPU: 2 to 10 ms instead of 0.1.
  const context = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  /** @type {TextStyle} */
  let style = { family: 'sans-serif', lang: '', dir: 'ltr' };
  /** @type {Map<string, Map<string, number>>} widths by font, then by text */
  const fonts = new Map();

  /** @param {number} size @param {number} weight @returns {(text: string) => number} */
  function measurer(size, weight) {
    const font = `${weight} ${size}px ${style.family}`;
    let widths = fonts.get(font);
    if (!widths) fonts.set(font, (widths = new Map()));
    const known = widths;
    context.font = font;
    return (text) => {
      let width = known.get(text);
      if (width === undefined) known.set(text, (width = context.measureText(text).width));
      return width;
    };
  }

  /** @param {number} pointer @param {number} length */
  function readText(pointer, length) {
    return new TextDecoder().decode(new Uint8Array(memory(), pointer, length));
  }

  /** @type {Record<string, (...numbers: number[]) => void>} */
  const imports = {
    text_layout(pointer, length, size, weight, lineHeight, maxWidth, isRich, out) {
      const text = readText(pointer, length);
      const { ruler } = style;
      const { width, lines, last } =
        isRich && ruler
          ? ruler(text, { size, weight, line: lineHeight }, maxWidth)
          : extentOf(text.replace(MARKS, ''), maxWidth, measurer(size, weight));
      const view = new DataView(memory(), out, 16);
      view.setFloat32(0, width, true);
      view.setFloat32(4, lines * lineHeight, true);
      view.setInt32(8, lines, true);
      view.setFloat32(12, last, true);
    },

    /**
     * Draws at whole device pixels. A picture that is higher than its lines has the same margin on
     * all sides, for ink that leaves its box.
     */
    text_raster(pointer, length, size, weight, lineHeight, maxWidth, isRich, ...numbers) {
      const [align, colour, scale, w, h, out] = numbers;
      // Marked-up words are painted by their own element; before it can, without their marks.
      if (isRich && style.ruler) return void new Uint8Array(memory(), out, w * h * 4).fill(0);
      const text = readText(pointer, length).replace(MARKS, '');
      const lines = breakLines(text, maxWidth, measurer(size, weight));
      if (canvas.width < w) canvas.width = w;
      if (canvas.height < h) canvas.height = h;
      context.clearRect(0, 0, w, h);
      context.font = `${weight} ${size * scale}px ${style.family}`;
      context.fillStyle = cssColour(colour);
      const pitch = lineHeight * scale;
      const margin = Math.max(0, Math.round((h - lines.length * pitch) / 2));
      const toEnd = style.dir === 'rtl' ? align !== END : align === END;
      context.direction = directionOf(text);
      context.textAlign = align === CENTER ? 'center' : toEnd ? 'right' : 'left';
      const x = align === CENTER ? Math.round(w / 2) : toEnd ? w - margin : margin;
      const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } =
        context.measureText('x');
      lines.forEach((line, i) => {
        const middle = margin + (i + 0.5) * pitch;
        context.fillText(line, x, Math.round(middle + (ascent - descent) / 2));
      });
      const pixels = context.getImageData(0, 0, w, h).data;
      new Uint8Array(memory(), out, pixels.length).set(pixels);
    },
  };

  /** The base direction of a text: that of its first letter. @param {string} text */
  function directionOf(text) {
    if (!HAS_LETTER.test(text)) return style.dir;
    return RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
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

/**
 * @param {string} text
 * @param {number} maxWidth
 * @param {(text: string) => number} measure
 */
function extentOf(text, maxWidth, measure) {
  const lines = breakLines(text, maxWidth, measure);
  const widths = lines.map(measure);
  return { width: Math.max(...widths), lines: lines.length, last: widths[widths.length - 1] };
}

/** @param {number} abgr  0xAABBGGRR, which may arrive as a negative number. */
function cssColour(abgr) {
  const [r, g, b, a] = [0, 8, 16, 24].map((shift) => (abgr >>> shift) & 255);
  return `rgba(${r},${g},${b},${a / 255})`;
}
