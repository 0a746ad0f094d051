// What a visitor types is text where it is shown again, and after it was kept in the browser and taken
// up from there.

import assert from 'node:assert/strict';
import { assertAllShown, assertShown, assertUnharmed, safeVisit, strictPage, VIEWS } from './xss_page.mjs';
import { TYPED, TYPING } from './xss_slots.mjs';

for (const [view, attributes] of VIEWS) {
  safeVisit(
    `what was typed is text, also when it is taken up after a reload: ${view} view`,
    strictPage(TYPING, attributes),
    async ({ page, card }) => {
      await card.whole();
      await card.host.evaluate((host, texts) => {
        for (const [i, text] of texts.entries()) {
          const field = /** @type {any} */ (host.shadowRoot?.querySelector(`[data-key="t${i}"]`));
          field.value = text;
          field.dispatchEvent(new Event('input'));
        }
      }, TYPED);
      await card.next.click();
      await assertAllShown(card, TYPED, 'as they were typed');
      await assertUnharmed(page);
      await page.reload();
      await card.ready();
      await assertAllShown(card, TYPED, 'as they were kept');
      await card.back.click();
      const fields = card.host.locator('textarea');
      const values = await fields.evaluateAll((all) =>
        all.map((field) => /** @type {HTMLTextAreaElement} */ (field).value),
      );
      assert.equal(values.length, TYPED.length);
      assertShown(values, TYPED, 'in the fields');
    },
  );
}
