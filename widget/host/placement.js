// What a popover has beyond an inline widget: it is a dialog that does not block the page, Escape
// closes it, and focus returns to where it was before it entered.

/** @typedef {import('./listen.js').Lifetime} Lifetime */

/**
 * @param {HTMLElement} host
 * @param {HTMLElement} card
 * @param {Lifetime} lifetime
 * @param {() => void} dismiss
 */
export function installPopover(host, card, { listen, onEnd }, dismiss) {
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-modal', 'false');
  /** @type {HTMLElement | null} */
  let before = null;

  listen(host, 'focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement) before = relatedTarget;
  });
  listen(host, 'keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    dismiss();
  });
  onEnd(() => {
    if (document.activeElement === host) before?.focus({ preventScroll: true });
  });
}
