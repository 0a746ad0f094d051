// The first half of the module is enough for the first question of most surveys, and for every
// answer; what it is not enough for, it refuses, and does with the second half.
// node split.test.mjs, after ./build-web.sh; EARSHOT_BUILD names the build folder.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine, TooEarly } from './halves.mjs';

const OPTIONS = { id: 'r1', now: 1795305600000, today: '2026-11-22', seed: 7, lang: 'en', attr: {} };
const CHOICES = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'Something else, that needs more than one line on a narrow card' },
];

/** What a first question may be without the second half: those that needsMore() lets through. */
const ORDINARY = {
  nps: { type: 'nps' },
  smileys: { type: 'csat' },
  ces: { type: 'ces' },
  stars: { type: 'rating', lowLabel: 'Poor', highLabel: 'Excellent' },
  numbers: { type: 'rating', look: 'numbers', steps: 10 },
  list: { type: 'choice', choices: CHOICES, other: true },
  buttons: { type: 'choice', look: 'buttons', choices: CHOICES },
  'several of a list': { type: 'choices', choices: CHOICES },
  'several buttons': { type: 'choices', look: 'buttons', choices: CHOICES },
  text: { type: 'text', format: 'email', placeholder: 'you@example.com' },
  comment: { type: 'comment', maxLength: 20 },
  number: { type: 'number', unit: 'km', min: 1, max: 9 },
  date: { type: 'date', max: 'today' },
  gap: { type: 'gap' },
  consent: { type: 'consent', label: 'You may.' },
  statement: { type: 'statement' },
};

/** @param {object} question @param {object} [members] */
function survey(question, members) {
  return JSON.stringify({
    id: 's',
    pages: [
      { id: 'p', title: 'Title', text: 'Text', questions: [{ id: 'q', text: 'How?', help: 'So.', required: question.type !== 'statement' || undefined, ...question }] },
      { id: 'last', questions: [{ id: 'why', type: 'comment', text: 'Why?' }] },
    ],
    ends: [{ id: 'end', title: 'Thanks' }],
    endpoint: { url: '/responses' },
    ...members,
  });
}

/** @param {Engine} engine @param {number} handle @param {object} action */
function apply(engine, handle, action) {
  engine.exports.es_apply(handle, ...engine.give(JSON.stringify(action)), OPTIONS.now + 1000);
  return JSON.parse(engine.result());
}

/** Every state of the mouse and the keyboard over everything. @param {Engine} engine @param {number} handle @param {number} width */
function drawAll(engine, handle, width) {
  const { exports } = engine;
  exports.es_layout(handle, width, 2);
  const { rects } = JSON.parse(engine.result());
  let now = 0;
  const draw = () => {
    for (let i = 0; i < 3; ++i) exports.es_draw(handle, (now += 60));
  };
  draw();
  for (const [key, [x, y, w, h]] of Object.entries(rects)) {
    exports.es_pointer(handle, x + w / 2, y + h / 2, 0);
    draw();
    exports.es_pointer(handle, x + w / 2, y + h / 2, 1);
    draw();
    exports.es_pointer(handle, -1, -1, 0);
    exports.es_focus(handle, ...engine.give(key));
    draw();
  }
}

for (const [name, question] of Object.entries(ORDINARY)) {
  test(`a first question of ${name} needs the first half alone`, () => {
    const engine = new Engine();
    for (const lang of ['en', 'ar']) {
      for (const look of [{}, { dark: true, contrast: 'more', name: 'paper', accent: '#ff0' }]) {
        const handle = engine.open(survey(question), { ...OPTIONS, lang, closable: lang === 'ar' });
        assert.notEqual(handle, 0, engine.result());
        const view = JSON.parse(engine.result());
        engine.exports.es_theme(handle, ...engine.give(JSON.stringify({ font: '', ...look })));
        for (const width of [288, 400, 680, 1200]) drawAll(engine, handle, width);
        for (const node of view.nodes) {
          const ids = node.options?.map((/** @type {any} */ option) => option.id);
          const value = node.role === 'checkboxgroup' ? ids.slice(0, 1) : (ids?.[0] ?? '3');
          apply(engine, handle, { type: 'answer', id: node.id, value });
        }
        drawAll(engine, handle, 680);
        apply(engine, handle, { type: 'answer', id: 'q', value: null });
        apply(engine, handle, { type: 'next' }); // refused, with an error to draw
        drawAll(engine, handle, 400);
        engine.exports.es_close(handle);
      }
    }
  });
}

test('a rare look is refused by the first half and drawn by both', () => {
  const rare = {
    thumbs: { type: 'rating', look: 'thumbs' },
    pictures: { type: 'choice', look: 'pictures', choices: CHOICES.map((choice) => ({ ...choice, image: '/a.png', alt: 'A' })) },
    dropdown: { type: 'choice', look: 'dropdown', choices: CHOICES },
    ranking: { type: 'ranking', choices: CHOICES },
    slider: { type: 'slider', min: 0, max: 10 },
    matrix: { type: 'matrix', rows: CHOICES, columns: CHOICES },
  };
  for (const [name, question] of Object.entries(rare)) {
    const engine = new Engine();
    const handle = engine.open(survey(question), OPTIONS);
    assert.notEqual(handle, 0, engine.result());
    assert.throws(() => drawAll(engine, handle, 680), TooEarly, name);
    engine.complete();
    drawAll(engine, handle, 680);
  }
});

test('what is wrong with a survey is told by both halves, after the first refused', () => {
  const engine = new Engine();
  const stack = engine.exports.stackSave();
  for (const wrong of ['{', '{}', survey({ type: 'nsp' }), survey({ type: 'nps', colour: 1 })]) {
    assert.throws(() => engine.open(wrong, OPTIONS), TooEarly, wrong);
    engine.exports.stackRestore(stack);
  }
  engine.complete();
  for (const wrong of ['{', '{}', survey({ type: 'nsp' }), survey({ type: 'nps', colour: 1 })]) {
    assert.equal(engine.open(wrong, OPTIONS), 0);
    assert.ok(JSON.parse(engine.result()).problems.length > 0, wrong);
  }
});
