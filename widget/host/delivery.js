// Carries out one delivery as the engine asks for it. Whether to try again is the visitor's choice.

/** @typedef {import('./types.js').DeliveryRequest} DeliveryRequest */

const TIMEOUT_MS = 15_000;
/** Browsers refuse keepalive above 64 KiB, counted over all requests under way. */
const KEEPALIVE_LIMIT = 60_000;

/**
 * @param {DeliveryRequest} request
 * @returns {Promise<string>} why it failed; empty when the endpoint has the response
 */
export async function deliver({ url, method, headers, body }) {
  const target = new URL(url, document.baseURI).href;
  try {
    const response = await fetch(target, {
      method,
      headers,
      body,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      keepalive: new Blob([body]).size < KEEPALIVE_LIMIT,
      // Chrome 100 to 102 lack it; there the browser's own limit applies.
      signal: AbortSignal.timeout?.(TIMEOUT_MS),
    });
    if (response.ok) return '';
    const reply = await response.text();
    if (response.status === 409 && saysDuplicate(reply)) return '';
    return `${target} answered HTTP ${response.status} ${reply.slice(0, 200)}`.trimEnd();
  } catch (error) {
    return `${target} could not be reached (${error})`;
  }
}

/** The endpoint has this id already, so an earlier try did arrive. @param {string} reply */
function saysDuplicate(reply) {
  try {
    return JSON.parse(reply).duplicate === true;
  } catch {
    return false;
  }
}
