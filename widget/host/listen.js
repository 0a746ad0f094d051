// Everything that a widget installs goes through one of these, so that destroy() undoes all of it.

/**
 * @callback Listen
 * @param {EventTarget | undefined} target
 * @param {string} type
 * @param {(event: any) => void} handle
 * @param {AddEventListenerOptions} [options]
 * @returns {void}
 *
 * @typedef {object} Lifetime
 * @property {Listen} listen
 * @property {(undo: () => void) => void} onEnd
 * @property {() => void} end
 */

/** @returns {Lifetime} */
export function createLifetime() {
  const controller = new AbortController();
  const { signal } = controller;
  return {
    listen: (target, type, handle, options) =>
      target?.addEventListener(type, handle, { ...options, signal }),
    onEnd: (undo) => signal.addEventListener('abort', undo, { once: true }),
    end: () => controller.abort(),
  };
}
