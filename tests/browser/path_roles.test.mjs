// The widget as assistive technology, and a site's own tests, find it: by role and name.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { matchesSnapshot } from './snapshot.mjs';

visit(
  'by role: a survey is answered through roles and names alone',
  { page: 'landing.html' },
  async ({ page, rows }) => {
    await page.getByRole('form', { name: 'About Earshot' }).waitFor();
    await page
      .getByRole('radiogroup', {
        name: 'How likely are you to recommend Earshot to a friend or colleague?',
        exact: true,
      })
      .getByRole('radio', { name: '3', exact: true })
      .click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radio', { name: 'It seems like a lot of work' }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page
      .getByRole('textbox', { name: 'What happened, in your own words?', exact: true })
      .fill('It took too long.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Thank you for saying so' }).waitFor();
    const [{ answers }] = await rows();
    assert.deepEqual(answers, { nps: 3, grit: 'effort', story: 'It took too long.' });
  },
);

visit(
  'by role: one tap by name is one answer',
  { page: 'landing.html' },
  async ({ page, card }) => {
    await page.getByRole('radio', { name: '9' }).click();
    assert.ok(await page.getByRole('radio', { name: '9' }).isChecked());
    await page.getByRole('radio', { name: '10' }).click();
    assert.deepEqual(
      await card.host
        .getByRole('radio', { checked: true })
        .evaluateAll((all) => all.map((one) => one.value)),
      ['10'],
    );
  },
);

const COMMANDS_FIRST = `
    - button "Next"
    - progressbar "Question 1 of about 3 · about 2 min left"
    - button "Plain view"
    - status`;

visit(
  'each screen of a survey with every type of question reads as it should',
  { page: 'every_type.html' },
  async ({ page, card }) => {
    await matchesSnapshot(
      card.host,
      `
  - form "Every type of question":
    - heading "About last week" [level=2]
    - paragraph: Three pages, two minutes.
    - paragraph: Nothing here is required, unless it says so.
    - radiogroup "How likely are you to recommend us?":
      - radio "0"
      - radio "10"
    - radiogroup "How was the delivery?":
      - radio "1 of 5 stars"
      - radio "5 of 5 stars"`,
    );
    await matchesSnapshot(card.host, `  - form "Every type of question":${COMMANDS_FIRST}`);
    await card.click(':next');
    await matchesSnapshot(
      card.host,
      `
  - form "Every type of question":
    - radiogroup "How likely are you to recommend us?" [invalid]:
      - paragraph: Please choose an answer.`,
    );
    assert.equal(await card.status.textContent(), 'Please check what is marked.');
    await card.radio('9').check();
    await card.radio('4 of 5 stars').check();
    await card.next.click();
    await matchesSnapshot(
      card.host,
      `
  - form "Every type of question":
    - radiogroup "Which plan do you use?":
      - radio "Free"
      - radio "Team"
      - radio "Something else, that needs more than one line on a narrow screen to say"
    - group "Which parts do you use? Required":
      - paragraph: As many as you like.
      - checkbox "Reports"
      - checkbox "Alerts"
      - checkbox "Export"
    - button "Back"
    - progressbar "Question 2 of about 3 · about 1 min left"`,
    );
    await card.radio('Team').check();
    await card.checkbox('Alerts').check();
    await card.next.click();
    await matchesSnapshot(
      card.host,
      `
  - form "Every type of question":
    - heading "In your words" [level=2]
    - textbox "What may we call you?"
    - textbox "Where can we reach you?"
    - textbox "Where is your shop?"
    - textbox "By phone?"
    - textbox "What else should we know?"
    - button "Back"`,
    );
    await card.textbox('Where can we reach you?').fill('ada@example.com');
    await page.getByRole('button', { name: 'Send' }).click();
    await card.phase('finished');
    await matchesSnapshot(
      card.host,
      `
  - form "Every type of question":
    - heading "Thank you, friend" [level=2]
    - paragraph: You gave us 9.
    - status: Your answers have been sent.`,
    );
  },
);

visit(
  'help and errors describe the control they belong to',
  { page: 'every_type.html' },
  async ({ card }) => {
    await card.next.click();
    const group = card.host.getByRole('radiogroup').first();
    assert.equal(await description(group), 'Think of the last order. Please choose an answer.');
    assert.equal(await description(card.radio('0')), 'Not at all likely');
    assert.equal(await description(card.radio('10')), 'Extremely likely');
    assert.equal(await group.getAttribute('aria-required'), 'true');
  },
);

visit(
  'the picture itself is hidden from assistive technology',
  { page: 'landing.html' },
  async ({ card }) => {
    assert.equal(await card.canvas.getAttribute('aria-hidden'), 'true');
    assert.equal(
      await card.canvas.evaluate((canvas) => getComputedStyle(canvas).pointerEvents),
      'none',
    );
  },
);

/** The words that aria-describedby leads to. @param {import('playwright-core').Locator} control */
function description(control) {
  return control.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => element.getRootNode().getElementById(id)?.textContent)
      .join(' '),
  );
}
