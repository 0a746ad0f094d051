// Moves focus after an Action, and only when it was in the widget: a survey never takes it from the
// page.

/**
 * @typedef {import('../types.js').Action} Action
 * @typedef {import('../types.js').View} View
 *
 * @typedef {object} Targets
 * @property {(view: View, id?: string) => HTMLElement | undefined} heading
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
  const isPress = ['next', 'back', 'jump', 'restart'].includes(action.type);
  const isTap = action.type === 'answer' && action.commit;
  return (isPress || !!isTap) && document.activeElement === document.body;
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
    ? mirror.heading(after, action.type === 'jump' ? action.id : undefined)
    : action.type === 'next'
      ? mirror.firstError(after)
      : undefined;
  // The browser's own scrolling would centre it; the page moves no more than it must.
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}
