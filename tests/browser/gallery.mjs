// Pictures of every state of the widget, to look at:
//
//   node tests/browser/gallery.mjs [FOLDER]      after ./build-web.sh; FOLDER is build/gallery
//
// Writes one PNG for each screen at 320, 480 and 1200 px, at 1x and 2x, light and dark, in both
// views, and an index.html that shows them side by side. It is no test: nothing is compared.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Card } from './card.mjs';
import { launchChromium } from './chromium.mjs';
import { walkScreens } from './screens.mjs';
import { startSite } from './site.mjs';

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {'light' | 'dark'} Scheme
 * @typedef {'canvas' | 'plain'} View
 * @typedef {{ width: number, scale: number, scheme: Scheme, view: View }} Variant
 * @typedef {{ screen: string, variant: Variant, file: string }} Picture
 */

const FOLDER = fileURLToPath(new URL('../../build/gallery', import.meta.url));
const WINDOW_HEIGHT = 900;

/** @returns {Variant[]} */
function allVariants() {
  return /** @type {const} */ (['canvas', 'plain']).flatMap((view) =>
    /** @type {const} */ (['light', 'dark']).flatMap((scheme) =>
      [1, 2].flatMap((scale) => [320, 480, 1200].map((width) => ({ width, scale, scheme, view }))),
    ),
  );
}

/** @param {Variant} variant */
function nameOf({ width, scale, scheme, view }) {
  return `${view} ${scheme} ${width} px ${scale}x`;
}

/**
 * @param {Browser} browser
 * @param {string} url      Of the site.
 * @param {string} folder
 * @param {Variant} variant
 */
async function takePictures(browser, url, folder, variant) {
  const { width, scale, scheme, view } = variant;
  const context = await browser.newContext({
    viewport: { width, height: WINDOW_HEIGHT },
    deviceScaleFactor: scale,
    colorScheme: scheme,
  });
  /** @type {Picture[]} */
  const pictures = [];
  const page = await context.newPage();
  const card = new Card(page);
  /** @param {string} screen */
  const take = async (screen) => {
    if (view === 'canvas') await card.still();
    const file = `${screen} ${nameOf(variant)}.png`.replaceAll(' ', '-');
    await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' });
    pictures.push({ screen, variant, file });
  };
  /** @param {string} name */
  const open = async (name) => {
    await page.goto(`${url}/${name}`);
    await card.ready();
    if (view === 'plain') await card.plain.click();
    await page.mouse.move(0, 0);
  };

  await open('landing.html');
  await take('landing');
  await card.at('nps/3').hover();
  await take('landing hovered');
  await page.mouse.move(0, 0);
  await card.radio('8').focus();
  await page.keyboard.press('ArrowRight');
  await take('landing chosen by keyboard');
  await open('popover.html');
  await take('popover');
  await open('every_type.html');
  await walkScreens(page, card, take);
  await context.close();
  return pictures;
}

/** @param {Picture[]} pictures */
function indexOf(pictures) {
  const screens = [...new Set(pictures.map(({ screen }) => screen))];
  const sections = screens.map((screen) => {
    const figures = pictures
      .filter((picture) => picture.screen === screen)
      .map(({ file, variant }) => {
        const name = nameOf(variant);
        const image = `<img src="${file}" alt="" width="${variant.width}" loading="lazy">`;
        return `<figure><a href="${file}">${image}</a><figcaption>${name}</figcaption></figure>`;
      });
    return `<section><h2>${screen}</h2><div>${figures.join('\n')}</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Earshot: every state</title>
<style>
body { background: #888; font-family: sans-serif; }
div { display: flex; gap: 16px; overflow-x: auto; }
figure { flex: none; margin: 0; }
img { display: block; }
</style>
<h1>Every state of the widget</h1>
${sections.join('\n')}
</html>
`;
}

/** @param {string} folder */
async function makeGallery(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  /** @type {Array<() => unknown>} */
  const undo = [];
  try {
    const { url } = await startSite({ after: (run) => undo.push(run) });
    const browser = await launchChromium();
    undo.push(() => browser.close());
    /** @type {Picture[]} */
    const pictures = [];
    for (const variant of allVariants()) {
      pictures.push(...(await takePictures(browser, url, folder, variant)));
      console.log(nameOf(variant));
    }
    writeFileSync(join(folder, 'index.html'), indexOf(pictures));
    console.log(`${pictures.length} pictures: ${join(folder, 'index.html')}`);
  } finally {
    for (const run of undo.reverse()) await run();
  }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  await makeGallery(resolve(argv[2] ?? FOLDER));
}
