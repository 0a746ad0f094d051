// Every type of question in every state: the survey of the contact sheets, some questions to a page.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { html } from './harness.mjs';
import { walkDelivery } from './screens.mjs';

/**
 * @typedef {import('./card.mjs').Card} Card
 * @typedef {import('playwright-core').Page} Page
 */

const FILE = fileURLToPath(new URL('../sheets/every_type.json', import.meta.url));

/** How many questions each page has. */
const PAGES = [5, 4, 4, 3, 4];

/** @param {any} question A picture that is there. */
function withPictures({ choices, ...question }) {
  if (!choices) return question;
  const image = '/surveys/red.svg';
  return { ...question, choices: choices.map((/** @type {any} */ each) => (each.image ? { ...each, image } : each)) };
}

function makeSurvey() {
  const survey = JSON.parse(readFileSync(FILE, 'utf8'));
  const questions = survey.pages.flatMap((/** @type {any} */ page) => page.questions).map(withPictures);
  const pages = PAGES.map((count, i) => ({
    id: `page-${i}`,
    title: { en: `Part ${i + 1}`, ar: `الجزء ${i + 1}` },
    questions: questions.splice(0, count),
  }));
  return { ...survey, pages, endpoint: { url: '/responses' } };
}

/**
 * The options of a visit to it.
 * @param {string} [attributes]  Of the script tag.
 */
export function sheet(attributes = '') {
  const head = '<style>html { color-scheme: light dark; } body { font-family: sans-serif; margin: 0; }</style>';
  const source = 'src="/dist/earshot.js" data-survey="/sheet.json"';
  const body = `<main><h1>A page</h1><script async ${source} ${attributes}></script></main>`;
  return {
    page: 'sheet.html',
    files: { 'sheet.html': html(body, { head }), 'sheet.json': JSON.stringify(makeSurvey()) },
  };
}

/**
 * Takes it from the welcome to the end, and calls `look` with the name of every state it is in.
 * @param {Page} page
 * @param {Card} card
 * @param {(state: string) => Promise<void>} look
 */
export async function walkSheet(page, card, look) {
  await look('welcome');
  for (const part of PAGES.keys()) {
    await card.next.click();
    await card.host.getByRole('heading', { name: `Part ${part + 1}` }).waitFor();
    await look(`part ${part + 1}`);
    await card.next.click();
    await look(`part ${part + 1} with errors`);
    await openList(page, card, look);
    await card.form.evaluate(answerEverything);
    await look(`part ${part + 1} answered`);
    if (part === 0) await switchLanguages(card, look);
  }
  await card.next.click();
  await look('review');
  await walkDelivery(page, card, look);
}

/**
 * Looks at each part of it once, answered, and at the review.
 * @param {Card} card
 * @param {(state: string) => Promise<void>} look
 * @param {() => Promise<void>} [before]  Called before a part is answered.
 */
export async function stepThroughSheet(card, look, before) {
  await look('welcome');
  for (const part of PAGES.keys()) {
    await card.next.click();
    await card.host.getByRole('heading', { name: `Part ${part + 1}` }).waitFor();
    await before?.();
    await card.form.evaluate(answerEverything);
    if (await card.host.locator('.combo').count()) await chooseFromList(card);
    await look(`part ${part + 1}`);
  }
  await card.next.click();
  await look('review');
}

/** @param {Card} card */
async function chooseFromList(card) {
  await card.host.locator('.combo').press('ArrowDown');
  await card.host.locator('.combo').press('ArrowDown');
  await card.host.locator('.combo').press('Enter');
}

/** @param {Page} page @param {Card} card @param {(state: string) => Promise<void>} look */
async function openList(page, card, look) {
  const field = card.host.locator('.combo');
  if ((await field.count()) === 0) return;
  await field.click();
  await look('an open list');
  await page.keyboard.press('Escape');
  await chooseFromList(card);
}

/** @param {Card} card @param {(state: string) => Promise<void>} look */
async function switchLanguages(card, look) {
  const languages = card.host.locator('.language');
  // The words around the questions are fetched first.
  await languages.selectOption('ar');
  await card.host.locator('section[dir="rtl"]').waitFor();
  await look('in Arabic');
  await languages.selectOption('en');
  await card.host.locator('section[dir="ltr"]').waitFor();
}

/** Runs in the page. @param {HTMLFormElement} form */
function answerEverything(form) {
  for (const group of form.querySelectorAll('fieldset')) {
    const [first, second = first, ...others] = group.querySelectorAll('input');
    // A ranking wants all of them.
    for (const each of group.querySelector('.ranking') ? [first, ...others] : []) each.click();
    second.click();
  }
  const VALUES = { email: 'ada@example.com', date: '2026-01-02', text: '40' };
  for (const field of form.querySelectorAll('.field:not(.combo)')) {
    field.value = VALUES[field.type] ?? 'All is well.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
