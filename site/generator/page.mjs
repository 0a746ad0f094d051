// Turns a page of site/ into what is published. A page is HTML with these marks:
//
//   <!--#include NAME-->    the part of that name; parts may have marks too
//   <!--#tag-->             the page's own script tag of the widget, shown as text
//   <!--#survey-->          the survey that this tag names, shown as text
//   <!--#question NAME-->   a question to try, and its JSON (generator/questions.mjs)
//   <!--#policy-->          the page's Content-Security-Policy, shown as text
//   <!--#sizes-->           rows of a table: what the browser fetches, and how much
//   {{NAME}}                a measured number (generator/sizes.mjs)
//
// 404.html is shown at any address, so its links start at the root of the site.
//
// What is shown is taken from the page itself, so it cannot differ from what runs.

import { escapeText, renderJson, renderPolicy, renderTag } from './highlight.mjs';
import { renderQuestion } from './questions.mjs';
import { describeSizes, renderRows } from './sizes.mjs';

/**
 * @typedef {object} Sources
 * @property {Map<string, Buffer>} parts
 * @property {Map<string, Buffer>} surveys
 * @property {Map<string, Buffer>} questions
 * @property {import('./sizes.mjs').Sizes} sizes
 */

const TAG = /<script async src="[^"]*earshot\.js"[^>]*><\/script>/;
const SURVEY = / data-survey="([^"]*)"/;
const POLICY = /http-equiv="Content-Security-Policy" content="([^"]*)"/;

/**
 * @param {string} name     File name of the page.
 * @param {string} source
 * @param {Sources} sources
 * @returns {string}
 */
export function renderPage(name, source, { parts, surveys, questions, sizes }) {
  const page = fixLinks(name, include(name, source, parts));
  const tag = TAG.exec(page)?.[0] ?? '';
  const survey = SURVEY.exec(tag)?.[1] ?? '';
  const surveyFile = surveys.get(survey);
  if (survey && !surveyFile) throw new Error(`${name} names ${survey}, which is not in site/.`);

  const facts = describeSizes(sizes, surveyFile);
  let isFirst = true;
  /** @type {Record<string, (name: string) => string>} */
  const blocks = {
    tag: () => renderTag(tag),
    survey: () => renderJson(String(surveyFile)),
    policy: () => renderPolicy(POLICY.exec(page)?.[1] ?? ''),
    sizes: () => renderRows(facts),
    question: (shown) => {
      const file = questions.get(`questions/${shown}.json`);
      if (!file) throw new Error(`${name} shows questions/${shown}.json, which does not exist.`);
      const html = renderQuestion(shown, file, {
        copy: String(parts.get('copy.html')),
        loads: isFirst,
      });
      isFirst = false;
      return html;
    },
  };
  /** @type {(table: Record<string, unknown>, key: string) => any} */
  const find = (table, key) => {
    if (!Object.hasOwn(table, key)) throw new Error(`${name} asks for an unknown "${key}".`);
    return table[key];
  };
  return page
    .replace(/\{\{([\w.]+)\}\}/g, (_, key) => escapeText(find(facts.words, key)))
    .replace(/<!--#(\w+)(?: ([\w-]+))?-->/g, (_, key, shown) => find(blocks, key)(shown));
}

/**
 * @param {string} name
 * @param {string} source
 * @param {Map<string, Buffer>} parts
 * @returns {string}
 */
function include(name, source, parts) {
  return source.replace(/<!--#include ([\w.-]+)-->\n?/g, (_, part) => {
    const content = parts.get(part);
    if (!content) throw new Error(`${name} includes parts/${part}, which does not exist.`);
    return include(part, String(content), parts);
  });
}

/**
 * Tells assistive technology which link of the header is this page.
 * @param {string} name
 * @param {string} page
 */
function fixLinks(name, page) {
  const marked = page
    .replace(`data-page="${name}"`, 'aria-current="page"')
    .replace(/ data-page="[^"]*"/g, '');
  return name === '404.html' ? marked.replace(/ (href|src)="(?=\w)/g, ' $1="/') : marked;
}
