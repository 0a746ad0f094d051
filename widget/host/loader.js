// The program of the script tag: reads the tag, decides where and when, fetches the parts in
// parallel and hands over to the runtime. It never throws into the page: whatever fails is one
// sentence on the console, and the page stays as it was.

import { complain } from './complain.js';
import { createApi } from './loader/api.js';

/** @typedef {import('./types.js').Api} Api */

/** @returns {Api} the one object per page; a second script uses the first one's */
function findApi() {
  const found = window.earshot;
  return found && 'start' in found ? found : createApi();
}

try {
  const script = document.currentScript;
  const api = findApi();
  if (script instanceof HTMLScriptElement) {
    api.start(script);
  } else {
    complain('load earshot.js with a plain <script async src="..."> tag, without type="module".');
  }
} catch (error) {
  complain(`it could not start (${error}).`);
}
