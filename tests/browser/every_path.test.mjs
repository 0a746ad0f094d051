// Every path of every survey of the site, in the canvas view and in the plain view, taken through
// the accessibility tree. On every screen, at rest, with errors and answered, the View, the tree and
// the picture have to agree: names, roles, values, states, errors, order and rectangles.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listPaths } from './walk/survey_paths.mjs';
import { createWalker } from './walk/walker.mjs';

const FOLDER = fileURLToPath(new URL('../../site/surveys/', import.meta.url));
const SURVEYS = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const TIMEOUT_MS = 120_000;

// The two views side by side, each with a page of its own.
describe('every path of every survey', { concurrency: 2 }, () => {
  for (const view of /** @type {const} */ (['canvas', 'plain'])) {
    describe(`${view} view`, { concurrency: 1 }, () => {
      /** @type {ReturnType<typeof createWalker> | undefined} */
      let walker;
      const ready = () => (walker ??= createWalker(view));

      for (const survey of SURVEYS) {
        const title = `View, accessibility tree and layout agree on every path of ${survey} (${view})`;
        test(title, { timeout: TIMEOUT_MS }, async () => {
          const { walk, messages } = await ready();
          for (const path of await listPaths(FOLDER + survey)) {
            const { pages, end } = await walk(survey, path);
            assert.deepEqual({ pages, end }, { pages: path.pages, end: path.end });
          }
          assert.deepEqual(messages, []);
        });
      }

      after(async () => {
        const { counts, close } = await ready();
        console.log(`${view} view: ${JSON.stringify(counts)}`);
        await close();
      });
    });
  }
});
