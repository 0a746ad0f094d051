// Moves focus after an Action, and only when it was in the widget: a survey never takes it from the
// page.

/**
 * @typedef {import('../types.js').Action} Action
 * @typedef {import('../types.js').View} View
 *
 * @typedef {object} Targets
 * @property {(view: View) => HTMLElement | undefined} firstHeading
 * @property {(view: View) => HTMLElement | undefined} firstError
 */

/**
 * Whether an Action may move focus; asked before the form changes.
 * @param {ShadowRoot} root
 * @param {Action} action
 */
export function mayMoveFocus(root, action) {
  if (root.activeElement) return true;
  // Safari does not focus a button that is clicked: then focus is nowhere, and a press of the
  // visitor's may still place it.
  const isPress = action.type === 'next' || action.type === 'back';
  return isPress && document.activeElement === document.body;
}

/**
 * To the words of a new page, or to what must be corrected.
 * @param {View} before
 * @param {View} after
 * @param {Action} action
 * @param {Targets} mirror
 */
export function moveFocus(before, after, action, mirror) {
  const isNewPage = after.page !== before.page;
  const target = isNewPage
    ? mirror.firstHeading(after)
    : action.type === 'next'
      ? mirror.firstError(after)
      : undefined;
  // The browser's own scrolling would centre it; the page moves no more than it must.
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}
