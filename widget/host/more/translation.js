// Browsers and their extensions translate the words of the form, which lie over the picture. The
// picture follows: what is drawn in place of a text is what its element shows.

import { given } from '../shared.js';
import { plainWords, RICH } from './rich.js';

/** What is given of marked-up words are their runs. @param {string} [text] */
function wordsOf(text) {
  return text?.startsWith(RICH) ? plainWords(JSON.parse(text.slice(RICH.length))) : text;
}

/** @param {import('../widget.js').SurveyWidget} widget */
export function followTranslation(widget) {
  const { form, lifetime, session } = widget;
  /** @type {Map<string, string>} what is shown instead, by what was given */
  let known = new Map();

  function read() {
    /** @type {Map<string, string>} */
    const now = new Map();
    for (const element of form.querySelectorAll('*')) {
      const text = wordsOf(given.get(element));
      const shown = element.textContent ?? '';
      if (text && text !== shown) now.set(text, shown);
    }
    const isSame = now.size === known.size && [...now].every(([text, shown]) => known.get(text) === shown);
    if (isSame) return;
    session.textStyle.translated = known = now;
    session.flushText();
    widget.showView();
  }

  const observer = new MutationObserver(read);
  observer.observe(form, { characterData: true, childList: true, subtree: true });
  lifetime.onEnd(() => observer.disconnect());
}
