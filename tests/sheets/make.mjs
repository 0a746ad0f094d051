// Contact sheets: every type of question in every state, as it is drawn natively, in the canvas view
// and in the Plain view of Chromium, side by side.
//
//   node tests/sheets/make.mjs [--types nps,matrix] [--states hover,error] [--widths 320]
//                              [--themes dark] [--langs ar] [--all] [--native] [--scale 2]
//
// after ./build-web.sh; writes build/sheets/index.html. It is no test: nothing is compared.
// Without --all: every state at 480 px, and every width, theme and direction at rest and answered.
// --native leaves the browser out and takes seconds instead of minutes.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawInBrowser } from './browser_scenes.mjs';
import { sheetOf } from './index_page.mjs';
import { listScenes, nameOf } from './scenes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SURVEY = join(ROOT, 'tests/sheets/every_type.json');
const NATIVE = join(ROOT, 'build/native');
const FOLDER = join(ROOT, 'build/sheets');

/** @typedef {import('./scenes.mjs').Scene} Scene */

function readArguments() {
  const list = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  const { values } = parseArgs({
    options: {
      types: list,
      states: list,
      widths: list,
      themes: list,
      langs: list,
      scale: { type: 'string', default: '1' },
      all: flag,
      native: flag,
    },
  });
  const split = (/** @type {string | undefined} */ text) => text?.split(',');
  return {
    ...values,
    types: split(values.types),
    states: split(values.states),
    widths: split(values.widths)?.map(Number),
    themes: split(values.themes),
    langs: split(values.langs),
  };
}

/** @param {Scene[]} scenes @param {string} scale */
function drawNatively(scenes, scale) {
  execFileSync('ninja', ['-C', NATIVE, '--quiet', 'draw_scenes'], { stdio: 'inherit' });
  const lines = scenes.map((scene) => {
    const { page, state, width, theme, lang } = scene;
    const file = join(FOLDER, `${nameOf(scene)}.native.png`);
    return [SURVEY, page, state, width, theme, lang, scale, file].join(' ');
  });
  const maker = spawnSync(join(NATIVE, 'tests/draw_scenes'), { input: lines.join('\n') });
  if (maker.status !== 0) throw new Error(`draw_scenes: ${maker.stderr}`);
}

async function main() {
  const { types, scale, native, ...only } = readArguments();
  const survey = JSON.parse(readFileSync(SURVEY, 'utf8'));
  const ids = survey.pages.map((/** @type {{ id: string }} */ { id }) => id);
  const pages = ['@welcome', ...ids, '@review', 'end'].filter(
    (page) => !types || types.includes(page.replace(/^@|-page$/g, '')),
  );
  const scenes = listScenes(pages, only);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  drawNatively(scenes, scale);
  console.log(`${scenes.length} scenes drawn natively`);
  if (!native) {
    await drawInBrowser(survey, scenes, FOLDER, (done) => {
      if (done % 20 === 0) console.log(`${done} of ${scenes.length} in Chromium`);
    });
  }
  writeFileSync(join(FOLDER, 'index.html'), sheetOf(scenes, FOLDER));
  console.log(join(FOLDER, 'index.html'));
}

await main();
