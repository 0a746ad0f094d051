// A page with a survey of a test's own.

import { html } from './harness.mjs';

/**
 * The options of a visit to it.
 * @param {object} survey
 * @param {{ attributes?: string, above?: string, below?: string }} [more]
 */
export function served(survey, { attributes = '', above = '', below = '' } = {}) {
  const body = `<main><h1>Page</h1>${above}
<script async src="/dist/earshot.js" data-survey="/own_survey.json" ${attributes}></script>
${below}</main>`;
  return {
    page: 'own_page.html',
    files: { 'own_page.html': html(body), 'own_survey.json': JSON.stringify(survey) },
  };
}

/** Without the picture. */
export const PLAIN = { attributes: 'data-text="dom"' };

/**
 * Choices with these labels; their ids are the labels in lower case.
 * @param {string[]} labels
 */
export function choicesOf(labels) {
  return labels.map((label) => ({ id: label.toLowerCase().replace(/\W/g, ''), label }));
}
