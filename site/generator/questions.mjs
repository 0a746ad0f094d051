// The page of every question type: each file of site/questions has all its languages, and is
// published once for each of them, so that what is shown beside a question is what runs.

import { renderJson } from './highlight.mjs';

/** Characters of a line of JSON before it is broken. */
const WIDTH = 46;

/**
 * @typedef {{ [key: string]: Json } | Json[] | string | number | boolean | null} Json
 */

/**
 * One file for each language of a survey: questions/nps.json becomes questions/nps.en.json and so
 * on.
 * @param {string} name
 * @param {Buffer} source
 * @returns {[string, Buffer][]}
 */
export function splitLanguages(name, source) {
  const survey = JSON.parse(String(source));
  return survey.languages.map((/** @type {string} */ lang) => {
    const spoken = { ...pick(survey, lang), languages: [lang] };
    return [name.replace(/json$/, `${lang}.json`), Buffer.from(`${format(spoken, WIDTH)}\n`)];
  });
}

/**
 * A question that can be tried, and its JSON beside it.
 * @param {string} name
 * @param {Buffer} source
 * @param {{ copy: string, loads: boolean }} page  Its copy button, and whether this question is its
 *     first: that one's tag loads Earshot, after questions.js; the others are started by it.
 */
export function renderQuestion(name, source, { copy, loads }) {
  const survey = pick(JSON.parse(String(source)), 'en');
  const json = survey.questions ?? survey.pages[0].questions;
  const shown = json.map((/** @type {Json} */ each) => format(each, WIDTH)).join(',\n');
  const kind = loads ? 'defer src="earshot.js"' : 'type="text/plain"';
  return `<div class="try">
      <div class="slot"><script ${kind} data-survey="questions/${name}.en.json" data-lang="en"></script></div>
      <figure class="code tag">
        <figcaption>In the survey</figcaption>
        ${copy.trim()}
        <pre><code>${renderJson(shown)}</code></pre>
      </figure>
    </div>`;
}

/**
 * A value with the texts of one language in place of the maps of all.
 * @param {any} value
 * @param {string} lang
 * @returns {any}
 */
function pick(value, lang) {
  if (Array.isArray(value)) return value.map((each) => pick(each, lang));
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value[lang] === 'string') return value[lang];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pick(each, lang)]));
}

/**
 * JSON whose objects and lists stand on one line where they fit.
 * @param {Json} value
 * @param {number} width
 * @param {string} [indent]
 * @returns {string}
 */
function format(value, width, indent = '') {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? '[]' : '{}';
  const items = isList
    ? value.map((each) => ['', each])
    : Object.entries(value).map(([key, each]) => [`${JSON.stringify(key)}: `, each]);
  /** @param {number} room @param {string} inner */
  const lines = (room, inner) => items.map(([key, each]) => key + format(each, room, inner));
  const line = lines(Infinity, indent).join(', ');
  const space = isList || !line ? '' : ' ';
  if (line.length + indent.length < width) return open + space + line + space + close;
  const inner = `${indent}  `;
  return `${open}\n${lines(width, inner)
    .map((text) => inner + text)
    .join(',\n')}\n${indent}${close}`;
}
