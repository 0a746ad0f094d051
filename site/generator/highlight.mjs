// Shows code as HTML: lines whose tokens are spans with a class. Everything that comes from a file
// is escaped; the spans are the only markup.
//
// Each line is a block that knows its indentation by class (i0, i2, …), so that a line too long
// for the window goes on below its own beginning. The text keeps its spaces and line ends for
// copying.

const ENTITIES = /** @type {const} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });

const JSON_TOKEN =
  /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:])/g;
const TAG_TOKEN = /(<\/?[\w-]+|>)|([\w-]+)(?==|\s|$|>)|("[^"]*")|(=)/g;

/** Indentation deeper than this shares one class. */
const DEEPEST = 8;

/** @param {string} text */
export function escapeText(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[/** @type {'&'} */ (character)]);
}

/** @param {string} kind @param {string} text */
function span(kind, text) {
  return `<span class="${kind}">${escapeText(text)}</span>`;
}

/** @param {string} text @param {string} html */
function line(text, html) {
  const indent = Math.min(text.length - text.trimStart().length, DEEPEST);
  return `<span class="line i${indent}">${html}\n</span>`;
}

/**
 * Colours one line; what lies between the tokens is escaped.
 * @param {string} text
 * @param {RegExp} token
 * @param {(match: RegExpMatchArray) => string} render
 */
function colour(text, token, render) {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(token)) {
    html += escapeText(text.slice(end, match.index)) + render(match);
    end = (match.index ?? 0) + match[0].length;
  }
  return html + escapeText(text.slice(end));
}

/** @param {RegExpMatchArray} match */
function renderJsonToken([whole, string, colon, literal]) {
  if (colon) return span('key', string) + span('sign', colon);
  if (string) return span('string', string);
  return span(literal ? 'literal' : 'sign', whole);
}

/**
 * The lines of each question and each end are wrapped in <span class="part" data-part="its id">.
 * @param {string} source  A survey file whose questions and ends start on lines of their own.
 */
export function renderJson(source) {
  let depth = 0;
  let html = '';
  /** @type {string[]} The lines of the question or end that we are in. */
  let part = [];
  for (const text of source.trimEnd().split('\n')) {
    const isInPart = part.length > 0 || (depth === 2 && text.trimStart().startsWith('{'));
    depth += nesting(text);
    if (!isInPart) {
      html += renderJsonLine(text);
      continue;
    }
    part.push(text);
    if (depth > 2) continue;
    html += renderPart(part);
    part = [];
  }
  return html + part.map(renderJsonLine).join('');
}

/** @param {string[]} lines  The first "id" in them is that of the question or end itself. */
function renderPart(lines) {
  const id = /"id":\s*"([\w-]+)"/.exec(lines.join('\n'))?.[1] ?? '';
  return `<span class="part" data-part="${id}">${lines.map(renderJsonLine).join('')}</span>`;
}

/** @param {string} text */
function renderJsonLine(text) {
  return line(text, colour(text, JSON_TOKEN, renderJsonToken));
}

/** How many brackets a line of JSON leaves open. @param {string} text */
function nesting(text) {
  const signs = text.replace(/"(?:[^"\\]|\\.)*"/g, '');
  return signs.replace(/[^[{]/g, '').length - signs.replace(/[^\]}]/g, '').length;
}

/**
 * A script tag: what the browser needs on one line, and each data-* attribute on its own.
 * @param {string} tag
 */
export function renderTag(tag) {
  const lines = tag.split(/ (?=data-)/).map((text, index) => (index > 0 ? `  ${text}` : text));
  return lines.map((text) => line(text, colour(text, TAG_TOKEN, renderTagToken))).join('');
}

/** @param {RegExpMatchArray} match */
function renderTagToken([whole, element, attribute, value]) {
  if (element) return span('sign', whole);
  if (attribute) return span('key', attribute);
  return span(value ? 'string' : 'sign', whole);
}

/** @param {string} policy */
export function renderPolicy(policy) {
  const directives = policy.split(/;\s*/).filter(Boolean);
  return directives
    .map((text) => {
      const [name, ...values] = text.split(' ');
      const rest = values.length ? ` ${span('string', values.join(' '))}` : '';
      return line(text, span('key', name) + rest + span('sign', ';'));
    })
    .join('');
}
