// window.earshot: the one global, made by whichever script tag runs first.

import { version } from '../package.json';
import { complain } from '../complain.js';
import { fetchMore, fetchParts } from './fetch_parts.js';
import { fetchWords } from './fetch_words.js';
import { insertHost } from './insert_host.js';
import { readTag } from './read_tag.js';
import { describeMissingFeature } from './support.js';

/**
 * @typedef {import('../types.js').Api} Api
 * @typedef {import('../types.js').Widget} Widget
 */

/** @returns {Api} */
export function createApi() {
  const queue = window.earshot;
  /** @type {Widget[]} */
  const mounted = [];
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
      const widget = await start(script);
      if (widget) mounted.push(widget);
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
async function start(script) {
  /** @type {HTMLElement | undefined} */
  let host;
  try {
    const config = readTag(script);
    const missing = describeMissingFeature();
    if (missing) throw new Error(missing);
    if (config.placement === 'popover') await popoverTime(config.delay);
    host = insertHost(script, config);
    if (!host) return undefined;
    fetchWords(config.lang); // which it will be, unless the survey speaks another
    const [runtime, wasmModule, surveyText] = await fetchParts(config.survey);
    const parts = { wasmModule, surveyText, config, fetchMore, wordsOf: fetchWords };
    return await runtime.mount(host, parts);
  } catch (error) {
    host?.remove();
    complain(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Resolves when the delay is over and there is a body to put a popover into. @param {number} ms */
async function popoverTime(ms) {
  if (!document.body) {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
