// What the page hears: events on the host element, named earshot:ready, earshot:answered,
// earshot:moved, earshot:completed, earshot:sent, earshot:dismissed and earshot:error.

/**
 * @typedef {import('./types.js').Action} Action
 * @typedef {import('./types.js').View} View
 */

/**
 * @param {HTMLElement} host
 * @param {string} name
 * @param {object} [detail]
 */
export function tell(host, name, detail = {}) {
  host.dispatchEvent(
    new CustomEvent(`earshot:${name}`, { bubbles: true, composed: true, detail }),
  );
}

/**
 * Tells what an Action led to.
 * @param {HTMLElement} host
 * @param {View} before
 * @param {View} after
 * @param {Action} action
 */
export function tellChange(host, before, after, action) {
  if (after.revision === before.revision) return;
  // A tap was told as the answer that it gave; what follows from it is that the page is left.
  if (action.type === 'answer' && !action.commit) tell(host, 'answered', { id: action.id, value: action.value });
  if (after.page !== before.page) tell(host, 'moved', { page: after.page });
  if (before.phase === 'asking' && (after.phase === 'sending' || after.phase === 'finished')) {
    tell(host, 'completed');
  }
  if (action.type === 'delivered') tell(host, 'sent');
  if (after.phase === 'dismissed') tell(host, 'dismissed');
}
