// Where the lines of a drawn text end: where the browser ends those of the real words below it. It
// is asked by laying the words out in a box of the same width and font, which is exact in every
// script; what fits on one line, as most words do, is only measured.

/** Letters that run from right to left. */
const LEFTWARD = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;
/** Of these, letters after which digits are ordered as their own. */
const ARABIC = /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}]/u;

const SPACE = /() /g;
/** Among these, others as no-break spaces would bind digits to digits. */
const SPACE_OF_LETTERS = /([\p{L}\p{M}]) (?=\p{L})/gu;
const HYPHEN = '\u00ad'; // may be one

/** @typedef {{ text: string, dir: 'rtl' | 'ltr' }} Line  What to draw, and the direction it starts in. */

/**
 * @param {string} text  "\n" ends a paragraph.
 * @param {(words: string) => string[]} split  The lines of a paragraph.
 * @returns {Line[]}
 */
export function breakLines(text, split) {
  return text.split('\n').flatMap((paragraph) => {
    // As white-space: pre-line does.
    const words = trim(paragraph.replace(/[ \t]+/g, ' '));
    const lines = split(words);
    const dir = LEFTWARD.test(words.match(/\p{L}/u)?.[0] ?? '') ? 'rtl' : 'ltr';
    const isLeftward = LEFTWARD.test(words);
    let at = 0;
    return lines.map((line) => {
      const before = words.slice(0, at);
      at += line.length;
      // Canvases draw word by word, with spaces of the first font; pages, with those of the words.
      const space = isLeftward ? SPACE_OF_LETTERS : SPACE;
      const shown = trim(line).replace(space, '$1\u00a0').replace(/\u00ad$/, '-');
      return { text: isLeftward ? withContext(before, shown, words.slice(at)) : shown, dir };
    });
  });
}

/** @param {string} words  Without two spaces in a row. No-break spaces stay. */
function trim(words) {
  return words.replace(/^ | $/g, '');
}

/**
 * Digits and signs at the ends of a line go where the letters around them go (UAX #9), also where
 * those are on another line. An invisible letter stands for them.
 * @param {string} before
 * @param {string} line
 * @param {string} after
 */
function withContext(before, line, after) {
  const [next] = after.match(/[\p{L}\p{N}]/u) ?? '';
  return markOf(before) + line + markOf(/\p{N}/u.test(next) ? before + line : next);
}

/** An invisible letter that is like the last one of the words. @param {string} [words] */
function markOf(words = '') {
  const [last] = words.match(/\p{L}(?=\P{L}*$)/u) ?? '';
  if (!last) return '';
  return ARABIC.test(last) ? '\u061c' : LEFTWARD.test(last) ? '\u200f' : '\u200e';
}

/**
 * Where the lines of the words in a box end.
 * @param {HTMLElement} box  Of a width and a font.
 * @param {string} words
 * @returns {string[]}
 */
export function splitLines(box, words) {
  box.textContent = words;
  const [node] = box.childNodes;
  const range = document.createRange();
  /** The top of what can be seen from there on. @param {number} at */
  const topAt = (at) => {
    // A letter after a hyphen that was put in is said to begin at the hyphen, and to go on below.
    const isLast = words[at - 1] === HYPHEN;
    range.setStart(node, at);
    range.setEnd(node, isLast ? at + 1 : words.length);
    const rects = range.getClientRects();
    return rects[isLast ? rects.length - 1 : 0]?.top ?? Infinity;
  };
  /** @type {string[]} */
  const lines = [];
  let end = 0;
  for (let start = 0; start < words.length; start = end) {
    const top = topAt(start);
    if (top === Infinity) break;
    end = start + 1;
    for (let high = words.length; end < high; ) {
      const middle = Math.floor((end + high) / 2);
      if (topAt(middle) > top + 1) high = middle;
      else end = middle + 1;
    }
    lines.push(words.slice(start, end));
  }
  return lines.length ? lines : [words];
}
