// A tap on an answer goes on by itself where the survey wants that: after a moment, so that the
// choice is seen. Whatever else the visitor does in the meantime calls it off.

/** @typedef {import('./types.js').Action} Action */

const PAUSE_MS = 350;

/** @param {(action: Action) => void} send */
export function createAdvance(send) {
  let timer = 0;
  let tapped = '';

  /** @param {Action} action */
  const nameOf = (action) => ('value' in action ? `${action.id}=${action.value}` : action.type);

  const advance = {
    /** An answer was chosen deliberately. @param {Extract<Action, { type: 'answer' }>} action */
    tap(action) {
      advance.cancel();
      tapped = nameOf(action);
      timer = setTimeout(() => send({ ...action, commit: true }), PAUSE_MS);
    },
    /** The tap itself is an action too. @param {Action} action */
    note(action) {
      if (nameOf(action) !== tapped) advance.cancel();
    },
    cancel() {
      clearTimeout(timer);
      tapped = '';
    },
  };
  return advance;
}
