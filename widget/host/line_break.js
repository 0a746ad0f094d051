// Splits a paragraph into the pieces that a line may end after, and the pieces into lines. Follows
// what CSS does by default (white-space: pre-line, overflow-wrap: anywhere) closely enough that the
// picture and the real text below it wrap alike; it is no complete UAX #14.

/** May not begin a line: closing marks, small kana, marks that prolong the sound before. */
const CLOSING = /^[\p{Pe}\p{Pf}!?.,:;%…、。，．！？：；％・ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ\u200d\p{M}]/u;
/** May not end a line: opening marks. */
const OPENING = /[\p{Ps}\p{Pi}¿¡]$/u;
/** A line may end after these. No-break spaces are not among them. */
const SPACE = /[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]$/;
const HYPHEN = /[\p{L}\p{N}][-‐–—]$/u;
/** Scripts in which a line may end between any two characters. */
const IDEOGRAPHIC = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{Emoji_Presentation}]/u;
/** Scripts without spaces whose words the segmenter knows. */
const DICTIONARY = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Made when one is needed: the browser reads dictionaries for it, for longer than all else takes. */
const graphemes = segmenter('grapheme');
const dictionaryWords = segmenter('word');
/** Without a dictionary, where words end makes no difference but at the ends of spaces and hyphens. */
const words = (/** @type {string} */ text) =>
  IDEOGRAPHIC.test(text) || DICTIONARY.test(text)
    ? dictionaryWords(text)
    : (text.match(/[\p{L}\p{M}\p{N}]+|./gsu) ?? []);

/** @typedef {(text: string) => number} Measure  The width of a text. */

/**
 * @param {string} text      With "\n" where a line must end.
 * @param {number} maxWidth  Not positive: lines end only at "\n".
 * @param {Measure} measure
 * @returns {string[]} the lines, without the spaces that hang over their ends
 */
export function breakLines(text, maxWidth, measure) {
  return text.split('\n').flatMap((paragraph) => {
    const pieces = maxWidth > 0 ? splitPieces(paragraph) : [paragraph];
    return fill(pieces, maxWidth, measure).map((line) => line.trimEnd());
  });
}

/**
 * @param {string[]} pieces
 * @param {number} maxWidth
 * @param {Measure} measure
 */
function fill(pieces, maxWidth, measure) {
  /** @type {string[]} */
  const lines = [];
  let line = '';
  let width = 0;
  const queue = pieces.slice();
  for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
    const inkWidth = maxWidth > 0 ? measure(piece.trimEnd()) : 0;
    if (width + inkWidth <= maxWidth || maxWidth <= 0) {
      line += piece;
      width += measure(piece);
    } else if (line) {
      lines.push(line);
      line = '';
      width = 0;
      queue.unshift(piece);
    } else {
      const characters = graphemes(piece);
      const count = countFitting(characters, maxWidth, measure);
      lines.push(characters.slice(0, count).join(''));
      if (count < characters.length) queue.unshift(characters.slice(count).join(''));
    }
  }
  if (line || !lines.length) lines.push(line);
  return lines;
}

/**
 * How many of a word's characters a line takes: at least one.
 * @param {string[]} characters
 * @param {number} maxWidth
 * @param {Measure} measure
 */
function countFitting(characters, maxWidth, measure) {
  let count = 1;
  while (
    count < characters.length &&
    measure(characters.slice(0, count + 1).join('').trimEnd()) <= maxWidth
  ) {
    count++;
  }
  return count;
}

/** @param {string} paragraph @returns {string[]} pieces; a line may end after each */
function splitPieces(paragraph) {
  /** @type {string[]} */
  const pieces = [];
  let piece = '';
  for (const part of words(paragraph).flatMap((word) =>
    IDEOGRAPHIC.test(word) ? graphemes(word) : [word],
  )) {
    if (piece && canBreak(piece, part)) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return piece ? [...pieces, piece] : pieces;
}

/** @param {string} before @param {string} after */
function canBreak(before, after) {
  if (SPACE.test(after) || /^[\u200b]/.test(after)) return false;
  if (SPACE.test(before)) return true;
  if (CLOSING.test(after) || OPENING.test(before)) return false;
  if (HYPHEN.test(before)) return /^[\p{L}\p{N}]/u.test(after);
  const last = before.slice(-2);
  return (
    IDEOGRAPHIC.test(last) ||
    IDEOGRAPHIC.test(after) ||
    (DICTIONARY.test(last) && DICTIONARY.test(after))
  );
}

/**
 * Firefox has Intl.Segmenter from version 125; before that, code points must do.
 * @param {'word' | 'grapheme'} granularity
 * @returns {(text: string) => string[]}
 */
function segmenter(granularity) {
  /** @type {Intl.Segmenter} */
  let inner;
  return (text) =>
    Intl.Segmenter
      ? Array.from(
          (inner ??= new Intl.Segmenter(undefined, { granularity })).segment(text),
          ({ segment }) => segment,
        )
      : [...text];
}
