import { hasDraft } from '../draft_key.js';
import { fetchMore, fetchParts } from './fetch_parts.js';
import { fetchWords } from './fetch_words.js';
import { insertHost } from './insert_host.js';
import { readTag } from './read_tag.js';

/**
 * Shows the survey that a script tag names. What it throws is the sentence for the console.
 * @param {HTMLScriptElement} script
 * @param {string} base  Address of a file beside the others.
 * @returns {Promise<import('../types.js').Widget | undefined>} nothing when it is there already
 */
export async function start(script, base) {
  const config = readTag(script);
  if (config.placement === 'popover') await popoverTime(config.delay);
  const host = insertHost(script, config);
  if (!host) return undefined;
  try {
    const wordsOf = (/** @type {string} */ lang) => fetchWords(base, lang);
    wordsOf(config.lang); // which it will be, unless the survey speaks another
    const fetched = fetchParts(base, config.survey);
    // To open its storage takes the browser some time, which is spare now.
    const given = { config, hasDraft: hasDraft(config.survey), wordsOf, fetchMore: () => fetchMore(base) };
    const [runtime, wasmModule, surveyText] = await fetched;
    return await runtime.mount(host, { wasmModule, surveyText, ...given });
  } catch (error) {
    host.remove();
    throw error;
  }
}

/** Resolves when the delay is over and there is a body to put a popover into. @param {number} ms */
async function popoverTime(ms) {
  if (!document.body) {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
