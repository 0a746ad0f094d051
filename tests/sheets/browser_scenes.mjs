// Scenes in Chromium, in the canvas view and in the Plain view.

import { join } from 'node:path';
import { Card } from '../browser/card.mjs';
import { launchChromium } from '../browser/chromium.mjs';
import { startSite } from '../browser/site.mjs';
import { NATIVE_ONLY, nameOf } from './scenes.mjs';

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./scenes.mjs').Scene} Scene
 * @typedef {'canvas' | 'plain'} View
 */

const MARGIN = 24;
/** Higher than nearly every card: nothing has to be scrolled to before it is pressed. */
const WINDOW_HEIGHT = 1600;
const PAPER = { light: '#f3f4f7', dark: '#0e0f13' };

/**
 * A page of its own for a screen: the survey is cut down to what leads there.
 * @param {any} survey
 * @param {Scene} scene
 */
function cutSurvey({ welcome, review, pages, ...rest }, { page }) {
  const survey = { ...rest, endpoint: { url: '/responses' } };
  if (page === '@welcome') return { ...survey, welcome, pages: pages.slice(0, 1) };
  if (page === '@review') return { ...survey, review, pages: pages.slice(0, 3) };
  const own = pages.filter((/** @type {any} */ { id }) => id === page);
  return { ...survey, pages: own.length ? own : [{ ...pages.at(-1), id: 'last' }] };
}

/** @param {Scene} scene @param {string} file @param {View} view */
function pageFor({ width, theme, lang }, file, view) {
  const style = `html { color-scheme: ${theme}; } body { margin: 0; padding: ${MARGIN}px;
    width: ${width}px; background: ${PAPER[/** @type {'light'} */ (theme)]};
    font-family: sans-serif; --earshot-width: ${width}px; }
    * { animation: none !important; transition: none !important; }`;
  const text = view === 'plain' ? 'data-text="dom"' : '';
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A scene</title>
<link rel="icon" href="data:,"><style>${style}</style><body>
<script async src="/dist/earshot.js" data-survey="/surveys/${file}" data-lang="${lang}"
data-theme="${theme}" ${text}></script></html>`;
}

/** Answers everything on the screen, as somebody would. @param {Card} card */
async function answerAll(card) {
  for (const group of await card.host.getByRole('radiogroup').all()) {
    const radios = group.getByRole('radio');
    const count = await radios.count();
    if (count) await radios.nth(Math.min(1, count - 1)).check({ force: true });
  }
  for (const box of (await card.host.getByRole('checkbox').all()).slice(0, 2)) {
    await box.check({ force: true });
  }
  for (const field of await card.host.locator('input.field, textarea.field').all()) {
    const type = (await field.getAttribute('type')) ?? 'text';
    await field.fill({ email: 'robin@example.com', date: '2026-01-01' }[type] ?? '42');
  }
}

/** @param {Page} page @param {Card} card @param {Scene} scene */
async function enterState(page, card, { state }) {
  const target = card.host.locator('.option, .field, button.next').nth(0);
  const second = card.host.locator('.option').nth(1);
  const touched = (await second.count()) ? second : target;
  if (state === 'selected') await answerAll(card);
  if (state === 'error') await card.next.click();
  if (state === 'hover' || state === 'pressed') await touched.hover({ force: true });
  if (state === 'pressed') await page.mouse.down();
  if (state === 'focus') {
    await page.keyboard.press('Shift');
    const input = touched.locator('input');
    await ((await input.count()) ? input : touched).focus();
  }
}

/** @param {Card} card @param {Scene} scene */
async function goToScreen(card, { page }) {
  for (let steps = 0; page === '@review' && steps < 3; ++steps) {
    await answerAll(card);
    await card.next.click();
  }
  if (page === 'end') {
    await card.next.click();
    await card.phase('finished');
  }
}

/** @param {Card} card */
async function aroundCard(card) {
  const box = await card.host.boundingBox();
  if (!box) throw new Error('the card is not shown');
  return { x: 0, y: 0, width: box.width + 2 * MARGIN, height: box.height + 2 * MARGIN };
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {Scene} scene
 * @param {View} view
 * @param {string} path
 */
async function takePicture(browser, url, scene, view, path) {
  const context = await browser.newContext({
    viewport: { width: scene.width + 2 * MARGIN, height: WINDOW_HEIGHT },
    reducedMotion: 'reduce',
    colorScheme: /** @type {'light'} */ (scene.theme),
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    const card = new Card(page);
    await card.ready();
    await goToScreen(card, scene);
    await enterState(page, card, scene);
    if (view === 'canvas') await card.still();
    await page.screenshot({ path, fullPage: true, clip: await aroundCard(card) });
  } catch (error) {
    throw new Error(`${nameOf(scene)}, ${view} view: ${error}`, { cause: error });
  } finally {
    await context.close();
  }
}

/**
 * Writes NAME.canvas.png and NAME.plain.png for each scene.
 * @param {any} survey
 * @param {Scene[]} scenes
 * @param {string} folder
 * @param {(done: number) => void} onProgress
 */
export async function drawInBrowser(survey, scenes, folder, onProgress) {
  /** @type {Array<() => unknown>} */
  const undo = [];
  try {
    const site = await startSite({ after: (run) => undo.push(run) });
    const browser = await launchChromium();
    undo.push(() => browser.close());
    let done = 0;
    for (const scene of scenes) {
      if (NATIVE_ONLY.has(scene.state)) continue;
      const name = nameOf(scene);
      for (const view of /** @type {View[]} */ (['canvas', 'plain'])) {
        site.write({
          'surveys/sheet.json': JSON.stringify(cutSurvey(survey, scene)),
          'sheet.html': pageFor(scene, 'sheet.json', view),
        });
        const path = join(folder, `${name}.${view}.png`);
        await takePicture(browser, `${site.url}/sheet.html`, scene, view, path);
      }
      onProgress(++done);
    }
  } finally {
    for (const run of undo.reverse()) await run();
  }
}
