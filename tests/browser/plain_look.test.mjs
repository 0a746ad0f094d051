// What a designer would see at a glance, in both views: even rows, words that end where their scale
// does, lines that can be read, ticks in boxes.

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';
import { countChanged, decode } from './pixels.mjs';

/** @typedef {import('./card.mjs').Card} Card */

const WIDTHS = [320, 390, 600, 1200];
/** Beyond this many pixels an end is somewhere else. */
const NEAR = 3;
const WIDEST = 720;

/** @param {string} id @param {number} steps @param {string} look */
const rating = (id, steps, look) => ({
  ...{ id, type: 'rating', steps, look, text: `${steps} ${look}` },
  ...{ lowLabel: 'Poor', highLabel: 'Great' },
});
const PICTURE = { image: '/surveys/red.svg', alt: 'A wall' };

const SURVEY = {
  id: 'shapes',
  lang: 'en',
  review: true,
  endpoint: { url: '/responses' },
  pages: [
    {
      id: 'all',
      questions: [
        ...[5, 7, 10].map((steps) => rating(`numbers${steps}`, steps, 'numbers')),
        ...[5, 7, 10].map((steps) => rating(`stars${steps}`, steps, 'stars')),
        { id: 'nps', type: 'nps', text: 'Would you?' },
        { id: 'words', type: 'comment', text: 'Why?' },
        {
          ...{ id: 'walls', type: 'choices', look: 'pictures', text: 'Which walls?' },
          choices: [
            { id: 'a', label: 'This one', ...PICTURE },
            { id: 'b', label: 'That one', ...PICTURE },
          ],
        },
      ],
    },
  ],
};

const PAGE = html(
  `<style>body { margin: 0; --earshot-width: 1200px; } html { color-scheme: light; }</style>
<main>${tag('shapes.json', 'data-theme="light"')}</main>`,
);
const OPTIONS = {
  page: 'shapes.html',
  files: { 'shapes.html': PAGE, 'surveys/shapes.json': JSON.stringify(SURVEY) },
  context: { reducedMotion: /** @type {const} */ ('reduce') },
};

for (const view of ['canvas', 'plain']) {
  visit(`choices stand in even rows at every width (${view} view)`, OPTIONS, async ({ page, card }) => {
    if (view === 'plain') await card.plain.click();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForFunction(isLaidOut, width);
      const groups = await card.form.evaluate(rowsOfGroups);
      assert.equal(groups.length, 7);
      for (const { id, rows, past } of groups) {
        const told = `${id} at ${width} px: ${rows}`;
        assert.ok(rows[0] - rows[rows.length - 1] <= 1, told);
        assert.ok(rows.every((/** @type {number} */ count) => count <= rows[0]), told);
        if (id.startsWith('stars')) {
          assert.ok(Math.abs(past) <= NEAR, `${told}; its last words end ${past} px after it`);
        }
      }
      const field = (await card.textbox().boundingBox())?.width ?? 0;
      assert.ok(field > width / 2 && field <= WIDEST, `a field of ${field} px at ${width} px`);
    }
  });
}

visit('a picture that is ticked has a tick in the plain view', OPTIONS, async ({ page, card }) => {
  await card.plain.click();
  await card.at('walls/a').locator('input').check({ force: true });
  await page.mouse.move(0, 0);
  const box = await card.at('walls/a').boundingBox();
  assert.ok(box);
  // The middle of its mark.
  const clip = { x: box.x + box.width - 33, y: box.y + 19, width: 14, height: 14 };
  const mark = decode(await page.screenshot({ clip }));
  const face = mark.bytes.subarray(0, mark.channels);
  const even = { ...mark, bytes: Buffer.alloc(mark.bytes.length, face) };
  const count = countChanged(even, mark, { x: 0, y: 0 }, 3);
  assert.ok(count > 10, `only ${count} pixels differ from the face of the mark`);
});

visit('what was not answered is quieter in the review', OPTIONS, async ({ card }) => {
  await card.radio('7').first().check();
  await card.next.click();
  await card.plain.click();
  const colours = await card.form.evaluate((form) =>
    [...form.querySelectorAll('.reviewed')].map((line) => {
      const [question, answer] = line.children;
      return getComputedStyle(answer).color !== getComputedStyle(question).color;
    }),
  );
  assert.equal(colours.filter(Boolean).length, 1, 'one answer in the colour of answers');
  assert.equal(colours.length, SURVEY.pages[0].questions.length);
});

const THREE = {
  ...{ id: 'three', languages: ['en', 'de'], endpoint: { url: '/responses' } },
  pages: ['one', 'two', 'three'].map((id) => ({
    id,
    title: 'A title that is longer than one line of a narrow card beside its cross',
    questions: [{ id: `q-${id}`, type: 'choices', text: id, choices: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }] }],
  })),
};
const BESIDE = [
  ['.language', '.close'],
  ['.back', '.progress > :last-child'],
  ['.progress > :last-child', '.plain'],
  ['.next', '.plain'],
];

visit(
  'nothing at the edges of a card lies on something else, and the way to the other view ends its line',
  {
    page: 'three.html',
    files: {
      'three.html': html(`<main>${tag('three.json', 'data-placement="popover"')}</main>`),
      'surveys/three.json': JSON.stringify(THREE),
    },
  },
  async ({ page, card }) => {
    await card.next.click();
    await card.plain.click();
    for (const width of [320, 390, 800]) {
      await page.setViewportSize({ width, height: 700 });
      await page.mouse.move(0, 0);
      for (const pair of BESIDE) {
        const [one, other] = await Promise.all(
          pair.map((selector) => card.host.locator(selector).boundingBox()),
        );
        // The shorter words of a narrow card are hidden.
        if (!one || !other) continue;
        const apart = one.x + one.width <= other.x || one.y + one.height <= other.y;
        assert.ok(apart, `${pair} at ${width} px: ${JSON.stringify([one, other])}`);
      }
      const [words, next] = await Promise.all([
        card.plain.locator('span').boundingBox(),
        card.next.boundingBox(),
      ]);
      assert.ok(words && next);
      const end = next.x + next.width;
      assert.ok(Math.abs(words.x + words.width - end) <= 1, `${words.x + words.width} and not ${end}`);
    }
  },
);

/** Runs in the page. @param {number} width */
function isLaidOut(width) {
  const { shadowRoot } = document.querySelector('earshot-host');
  const { width: shown } = shadowRoot.querySelector('form').getBoundingClientRect();
  return shown === width;
}

/**
 * Runs in the page.
 * @param {HTMLFormElement} form
 */
function rowsOfGroups(form) {
  return [...form.querySelectorAll('[role="radiogroup"]')].map((group) => {
    const boxes = [...group.querySelectorAll('.option')].map((each) => each.getBoundingClientRect());
    const tops = boxes.map(({ top }) => Math.round(top));
    const rows = [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
    const [widest] = [...boxes].sort((a, b) => b.right - a.right);
    const words = document.createRange();
    words.selectNodeContents(group.querySelector('.ends').lastChild);
    const star = widest.left + widest.width / 2 + 17;
    return { id: group.dataset.key, rows, past: Math.round(words.getBoundingClientRect().right - star) };
  });
}
