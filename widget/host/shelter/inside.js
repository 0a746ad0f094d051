// The entry of all code of a widget in one file, for the frame of a page that has changed what
// scripts rely on (shelter.js). It is the runtime, and what comes later, that its own loader finds.

import { HOST_TAG } from '../loader/insert_host.js';
import { start } from '../loader/start.js';
import { through } from './page.js';

export * from '../more.js';
export * from '../runtime.js';

Object.assign(window, {
  /** @param {HTMLScriptElement} script @param {string} base */
  start(script, base) {
    const tag = through(script, HTMLScriptElement);
    const next = tag.nextElementSibling;
    // A host that the page wrote is ours to use, with methods that work.
    if (next?.localName === HOST_TAG) Object.setPrototypeOf(next, HTMLElement.prototype);
    return start(tag, base);
  },
});
