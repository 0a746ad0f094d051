// Every screen and state of the survey with every type of question, one after the other.

import { createGate } from './wait.mjs';

/**
 * @typedef {import('./card.mjs').Card} Card
 * @typedef {import('playwright-core').Page} Page
 */

/** What the console says when the endpoint of `walkScreens` answers 500. */
export const NOT_DELIVERED = [
  /^Failed to load resource: .*500/,
  /^Earshot: a response was not delivered/,
];

/**
 * Goes through pages/every_type.html and calls `look` with the name of each screen that is shown.
 * @param {Page} page
 * @param {Card} card
 * @param {(name: string) => Promise<void>} look
 */
export async function walkScreens(page, card, look) {
  await look('first page');
  await card.next.click();
  await look('first page with errors');
  await card.radio('9').check();
  await card.radio('4 of 5 stars').check();
  await look('first page answered');
  await card.next.click();
  await look('second page');
  await card.next.click();
  await look('second page with errors');
  await card.radio('Team').check();
  await card.checkbox('Alerts').check();
  await card.checkbox('Export').check();
  await look('second page answered');
  await card.next.click();
  await look('third page');
  await card.textbox('Where can we reach you?').fill('nowhere');
  await card.next.click();
  await look('third page with an error');
  await card.textbox('Where can we reach you?').fill('ada@example.com');
  await card.textbox('What else should we know?').fill('Nothing.\nReally.');
  await walkDelivery(page, card, look);
}

/**
 * Sends to an endpoint that is slow, then broken, then well.
 * @param {Page} page
 * @param {Card} card
 * @param {(name: string) => Promise<void>} look
 */
export async function walkDelivery(page, card, look) {
  const gate = createGate();
  await page.route('**/responses', async (route) => {
    await gate.opened;
    await route.fulfill({ status: 500, body: '{"error":"no disk"}' });
  });
  await card.next.click();
  await card.phase('sending');
  await look('sending');
  gate.open();
  await card.phase('failed');
  await look('failed');
  await page.unroute('**/responses');
  await card.next.click();
  await card.phase('finished');
  await look('end');
}
