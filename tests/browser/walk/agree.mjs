// In what View, accessibility tree and layout of a screen do not agree: one line each, none when all
// is well.

import { readingOf } from './reading.mjs';

/**
 * @typedef {import('./reading.mjs').Line} Line
 * @typedef {import('./screen.mjs').Entry} Entry
 * @typedef {import('./screen.mjs').Rect} Rect
 * @typedef {import('./screen.mjs').Screen} Screen
 */

const CONTROLS = new Set(['button', 'checkbox', 'combobox', 'link', 'radio', 'slider', 'textbox']);

/** Half a device pixel of rounding, both ways. */
const CLOSE = 1;

/** WCAG 2.5.8 for every target, and the widget's own promise for what is tapped most. */
const SMALLEST = 24;
const COMFORTABLE = 44;

/** @param {Screen} screen @param {'canvas' | 'plain'} shown */
export function disagreements(screen, shown) {
  return [
    ...compareReading(screen, shown),
    ...(shown === 'canvas' ? compareLayout(screen) : []),
    ...checkControls(screen),
  ];
}

/** What is read out, in its order. @param {Screen} screen @param {'canvas' | 'plain'} shown */
function compareReading({ view, entries }, shown) {
  const wanted = readingOf(view, shown);
  const found = entries.map((entry, i) => pick(entry, wanted[i] ?? { role: '', name: '' }));
  const count = Math.max(wanted.length, found.length);
  const lines = [];
  for (let i = 0; i < count && lines.length < 3; ++i) {
    const [want, have] = [JSON.stringify(wanted[i]), JSON.stringify(found[i])];
    if (want !== have) lines.push(`read ${have} instead of ${want}`);
  }
  return lines;
}

/** What a line says something about. @param {Entry} entry @param {Line} line */
function pick(entry, line) {
  return Object.fromEntries(Object.keys(line).map((key) => [key, Reflect.get(entry, key)]));
}

/** Every element lies where the drawing code says that its picture is. @param {Screen} screen */
function compareLayout({ view, layout, boxes, card }) {
  const lines = [];
  for (const [key, rect] of Object.entries(layout.rects)) {
    const box = boxes[key];
    if (!box && !isDecoration(key, view)) lines.push(`${key} is drawn and is not there`);
    if (box && !isClose(box, rect)) lines.push(`${key} lies at ${box} and is drawn at ${rect}`);
    if (!isWithin(rect, card)) lines.push(`${key} at ${rect} leaves the card`);
  }
  return lines;
}

/**
 * The words of a button are part of it, a bar that is empty or full says nothing, and what is around
 * a dropdown is not seen.
 * @param {string} key
 * @param {any} view
 */
function isDecoration(key, { nodes, progress: { label, fraction } }) {
  if (key === ':plain:label') return true;
  if (key === ':progress') return !label && fraction % 1 === 0;
  return nodes.some((/** @type {any} */ { id, look }) => id === key && look === 'dropdown');
}

/** @param {Screen} screen */
function checkControls({ entries, view, card }) {
  const controls = entries.filter(({ role }) => CONTROLS.has(role));
  const lines = [];
  for (const [i, { key, name, role, rect }] of controls.entries()) {
    const said = `${role} "${name}" (${key})`;
    if (!rect) {
      lines.push(`${said} takes no place`);
      continue;
    }
    const high = role === 'link' && !key.startsWith(':offer') ? 0 : role === 'link' ? SMALLEST : COMFORTABLE;
    const isSmall = rect[2] < Math.min(high, SMALLEST) || rect[3] < high - CLOSE;
    if (isSmall) lines.push(`${said} is only ${rect[2]} by ${rect[3]}`);
    if (!isWithin(rect, card)) lines.push(`${said} at ${rect} leaves the card`);
    for (const before of controls.slice(0, i)) {
      if (overlap(before, controls[i])) lines.push(`${said} lies over "${before.name}" (${before.key})`);
    }
    const before = controls[i - 1];
    if (before?.rect && !isAfter(before, controls[i], view.dir)) {
      lines.push(`${said} at ${rect} is read after "${before.name}" at ${before.rect}`);
    }
  }
  return lines;
}

/** @param {Rect} a @param {Rect} b */
const isClose = (a, b) => a.every((length, i) => Math.abs(length - b[i]) <= CLOSE);

/** @param {Rect} rect @param {Rect} card */
const isWithin = ([x, y, width, height], [, , right, bottom]) =>
  x >= -CLOSE && y >= -CLOSE && x + width <= right + CLOSE && y + height <= bottom + CLOSE;

/** @param {Entry} before @param {Entry} after */
function overlap({ rect: a, key: outer }, { rect: b, key: inner }) {
  // The tools of a ranked row lie on it, links on the words that they are part of.
  if (!a || !b || inner.startsWith(`${outer}:`) || inner === outer) return false;
  const reach = (/** @type {number} */ at) => Math.min(a[at] + a[at + 2], b[at] + b[at + 2]);
  return reach(0) - Math.max(a[0], b[0]) > CLOSE && reach(1) - Math.max(a[1], b[1]) > CLOSE;
}

/** In the next row, or further along in the same one. @param {Entry} before @param {Entry} after @param {string} dir */
function isAfter({ rect: a, key: outer }, { rect: b, key: inner }, dir) {
  if (!a || !b || inner.startsWith(`${outer}:`) || inner === outer) return true;
  const isBelow = b[1] + b[3] > a[1] + a[3] && b[1] >= a[1] + a[3] / 2;
  const isBeside = dir === 'rtl' ? b[0] < a[0] : b[0] > a[0];
  return isBelow || (isBeside && b[1] < a[1] + a[3]);
}
