// A page on which one survey after the other is taken, along given ways, and looked at on every
// screen: at rest, with errors, answered.

import assert from 'node:assert/strict';
import { createConsoleLog } from '../console_log.mjs';
import { openStage } from '../harness.mjs';
import { disagreements } from './agree.mjs';
import { answerTo, give, press } from './answering.mjs';
import { installEngineProbe } from './engine_probe.mjs';
import { lookAtPicture } from './picture.mjs';
import { readScreen } from './screen.mjs';

/**
 * @typedef {import('./screen.mjs').Screen} Screen
 * @typedef {import('./survey_paths.mjs').Path} Path
 * @typedef {'canvas' | 'plain'} View
 */

/** More steps than the longest survey has. */
const MOST_STEPS = 40;

/** @param {View} shown */
export async function createWalker(shown) {
  const { browser, site } = await openStage();
  const context = await browser.newContext({ viewport: { width: 800, height: 720 } });
  const page = await context.newPage();
  const log = createConsoleLog();
  log.watch(page);
  await page.addInitScript(installEngineProbe);
  site.write({ 'walk.html': WALK });
  await page.goto(`${site.url}/walk.html`);
  const session = await context.newCDPSession(page);
  const counts = { paths: 0, screens: 0, looks: 0 };
  /** @type {Set<string>} screens that have been seen in every state */
  const seen = new Set();

  /**
   * Starts a survey anew.
   * @param {string} survey
   * @param {Path} path
   */
  async function start(survey, { attributes, lang }) {
    await page.evaluate(mountSurvey, { survey, attributes, lang });
    await page.waitForFunction(isReady);
    if (shown === 'plain') await pressKey(await readScreen(page, session), ':plain');
  }

  /** @param {Screen} screen @param {string} key */
  async function pressKey({ entries }, key) {
    const button = entries.find((entry) => entry.key === key && entry.role === 'button');
    assert.ok(button, `${key} is there`);
    await press(session, button);
  }

  /** Looks at the screen that is there. @param {string} where */
  async function look(where) {
    const screen = await readScreen(page, session);
    ++counts.looks;
    assert.deepEqual(disagreements(screen, shown), [], where);
    return screen;
  }

  /** @param {Screen} screen */
  async function goOn(screen) {
    await pressKey(screen, ':next');
    await page.waitForFunction(isSettled);
  }

  /**
   * The page refuses to be left, says why, and leads to the first thing to correct.
   * @param {Screen} screen
   * @param {string} where
   */
  async function provoke(screen, where) {
    await goOn(screen);
    const refused = await look(`${where} with errors`);
    const wrong = refused.view.nodes.find((/** @type {any} */ { error }) => error);
    assert.ok(wrong, `${where}: something has to be answered`);
    const { key, description } = refused.entries.find(({ focused }) => focused) ?? {};
    assert.ok(key?.startsWith(wrong.id), `${where}: focus is on ${key} and not in ${wrong.id}`);
    const about = refused.entries.find((entry) => entry.key === wrong.id)?.description ?? description;
    assert.ok(about?.includes(wrong.error), `${where}: the error describes its control`);
    assert.ok(refused.view.status, `${where}: what is wrong is announced`);
    return refused;
  }

  /**
   * Answers what is asked, and what is asked because of that.
   * @param {Screen} screen
   * @param {Path} path
   */
  async function answer(screen, { answers }) {
    /** @type {Set<string>} */
    const done = new Set();
    for (;;) {
      const open = screen.view.nodes.filter((/** @type {any} */ node) => !done.has(node.id));
      const node = open.find((/** @type {any} */ each) => answerTo(each, answers) !== undefined);
      if (!node) return screen;
      done.add(node.id);
      await give(session, screen, node, answerTo(node, answers) ?? '');
      screen = await readScreen(page, session);
    }
  }

  /**
   * Takes the survey along a path, and says which pages and which end it met.
   * @param {string} survey
   * @param {Path} path
   */
  async function walk(survey, path) {
    await start(survey, path);
    const pages = [];
    for (let steps = 0; steps < MOST_STEPS; ++steps) {
      let screen = await readScreen(page, session);
      const { view } = screen;
      const where = `${survey}, ${path.lang}, ${[...pages, view.page].join(' > ')}`;
      const isNew = !seen.has(`${survey} ${path.lang} ${view.page}`);
      seen.add(`${survey} ${path.lang} ${view.page}`);
      await look(where);
      ++counts.screens;
      if (isNew && shown === 'canvas') assert.deepEqual(await lookAtPicture(page, screen), [], where);
      if (view.phase === 'finished') {
        ++counts.paths;
        return { pages, end: view.page };
      }
      // A warning stays on its page once.
      if (!view.page.startsWith('@') && pages.at(-1) !== view.page) pages.push(view.page);
      const mustAnswer = view.nodes.some(
        (/** @type {any} */ node) => node.required && answerTo(node, {}) !== undefined && !isAnswered(node),
      );
      if (isNew && mustAnswer) screen = await provoke(screen, where);
      await answer(screen, path);
      await goOn(await look(`${where} answered`));
    }
    throw new Error(`${survey} does not end`);
  }

  return { walk, counts, messages: log.messages, close: () => context.close() };
}

/** @param {any} node */
function isAnswered({ value, options = [] }) {
  return !!value || options.some((/** @type {any} */ { selected }) => selected);
}

const WALK = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Surveys</title>
<link rel="icon" href="data:,"><style>body { font-family: sans-serif; margin: 16px; }</style>
<main><h1>Surveys</h1></main></html>`;

/** @param {{ survey: string, attributes: Record<string, any>, lang: string, shown: View }} what */
function mountSurvey({ survey, attributes, lang, shown }) {
  const api = /** @type {any} */ (window.earshot);
  for (const widget of api?.widgets ?? []) widget.destroy();
  const script = document.createElement('script');
  script.src = '/dist/earshot.js';
  Object.assign(script.dataset, { survey: `/own/surveys/${survey}`, endpoint: '/responses', lang });
  for (const name in attributes) script.setAttribute(`data-attr-${name}`, `${attributes[name]}`);
  document.querySelector('main')?.append(script);
}

/** Everything has arrived that a later page may need. */
function isReady() {
  const host = /** @type {HTMLElement | null} */ (document.querySelector('earshot-host'));
  return host?.dataset.view === 'canvas' && host.shadowRoot?.adoptedStyleSheets.length === 2;
}

/** Nothing is waited for and nothing is on its way. */
function isSettled() {
  const host = /** @type {HTMLElement} */ (document.querySelector('earshot-host'));
  const form = host.shadowRoot?.querySelector('form');
  return !form?.hasAttribute('aria-busy') && host.dataset.phase !== 'sending';
}
