// window.earshot: the one global, made by whichever script tag runs first.

import { version } from '../package.json';
import { complain } from '../complain.js';
import { isTampered } from './is_tampered.js';
import { start } from './start.js';

/**
 * @typedef {import('../types.js').Api} Api
 * @typedef {import('../types.js').Widget} Widget
 */

/** The loader's own address, known only while its script runs: the other files lie beside it. */
const { src } = /** @type {HTMLScriptElement} */ (document.currentScript ?? {});

/** @returns {Api} */
export function createApi() {
  const queue = window.earshot;
  /** @type {Widget[]} */
  let mounted = [];
  /** @type {Api} */
  const api = {
    version,
    get widgets() {
      return mounted.filter(({ host }) => host.isConnected);
    },
    push(run) {
      try {
        run(api);
      } catch (error) {
        complain(`a function given to window.earshot.push failed (${error}).`);
      }
    },
    async start(script) {
      try {
        const widget = await startSomewhere(script);
        // Without those that were destroyed; and without the methods of lists, which may be broken.
        const alive = [];
        for (const each of mounted) if (each.host.shadowRoot?.firstChild) alive[alive.length] = each;
        if (widget) alive[alive.length] = widget;
        mounted = alive;
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error));
      }
    },
  };
  window.earshot = api;
  if (Array.isArray(queue)) queue.forEach(api.push);
  return api;
}

/**
 * @param {HTMLScriptElement} script
 * @returns {Promise<Widget | undefined>}
 */
async function startSomewhere(script) {
  let failure;
  try {
    if (!isTampered()) return await start(script, src);
  } catch (error) {
    failure = error;
  }
  const shelter = await import(new URL(__SHELTER__, src).href).catch(() => {});
  if (!shelter) throw failure;
  return shelter.startInside(script, src, failure);
}
