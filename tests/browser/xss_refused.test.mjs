// A survey that says something else where only certain words may stand is refused, and how that is told
// is text too.

import assert from 'node:assert/strict';
import { safeVisit, strictPage } from './xss_page.mjs';
import { REFUSED } from './xss_slots.mjs';

for (const [slot, survey] of Object.entries(REFUSED)) {
  safeVisit(
    `a survey is refused for its ${slot}, and its problems are told as text`,
    { ...strictPage(survey), ready: false, messages: [/^Earshot: .*problem/s] },
    async ({ card, messages }) => {
      await card.host.locator('.problems li').first().waitFor();
      assert.equal(messages.length, 1);
      assert.equal(await card.host.locator('.problems li *').count(), 0);
    },
  );
}
