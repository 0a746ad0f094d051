// What only some surveys have around their questions: a choice of languages, offers at the end.

import { createLanguage } from './language.js';
import { createOffers } from './offers.js';

/**
 * @param {HTMLElement} form
 * @param {HTMLElement} footer
 * @param {import('../mirror/mirror.js').Outlet} on
 */
export function createExtras(form, footer, on) {
  const language = createLanguage(on);
  const offers = createOffers(on);
  form.prepend(language.element);
  footer.before(offers.element);
  return {
    /**
     * @param {import('../types.js').View} view
     * @param {import('../types.js').Action} [cause]
     */
    update(view, cause) {
      language.update(view);
      offers.update(view, cause);
    },
    dispose: offers.dispose,
  };
}
