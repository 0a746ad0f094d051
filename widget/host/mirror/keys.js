// Enter goes on from a single line, as in every form; from several lines, Ctrl+Enter or Cmd+Enter
// does. While an input method composes, Enter belongs to it.

/** @typedef {import('../listen.js').Lifetime} Lifetime */

/**
 * @param {HTMLFormElement} form
 * @param {Lifetime} lifetime
 * @param {() => void} goOn
 */
export function installKeys(form, { listen }, goOn) {
  let isComposing = false;
  listen(form, 'keydown', (event) => {
    // Safari ends the composition before it reports the Enter that ended it, with key code 229.
    isComposing = event.isComposing || event.keyCode === 229;
    // A form that Enter submits is submitted before the next task.
    if (isComposing) setTimeout(() => (isComposing = false));
    if (event.key !== 'Enter' || isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.target.type === 'textarea') {
      event.preventDefault();
      goOn();
    }
  });
  listen(form, 'submit', (event) => {
    event.preventDefault();
    if (!isComposing) goOn();
  });
}
