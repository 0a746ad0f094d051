// Tells the drawing code which control is hovered, pressed or focused; it only paints, the controls
// act by themselves. Real elements lie over everything that can be hovered, so entering and leaving
// them says it all: no listener for moves, wheels or touches is needed, and the page scrolls.

/**
 * @typedef {import('./listen.js').Lifetime} Lifetime
 * @typedef {import('./types.js').Rect} Rect
 * @typedef {import('./wasm.js').Session} Session
 */

const CONTROLS = 'button,a,select,.grip,.range,.field,.option';

/** @param {EventTarget | null} target */
function keyOf(target) {
  const control = target instanceof Element ? target.closest(CONTROLS) : null;
  return /** @type {HTMLElement | null} */ (control)?.dataset.key ?? '';
}

/**
 * @param {HTMLElement} form
 * @param {Session} session
 * @param {Lifetime} lifetime
 * @param {object} stage
 * @param {() => Record<string, Rect> | undefined} stage.rects  Nothing while no picture is shown.
 * @param {() => void} stage.redraw
 */
export function installInteraction(form, session, { listen }, { rects, redraw }) {
  let hovered = '';
  let isDown = false;
  let focused = '';

  /** @param {string} key @param {boolean} down */
  function setPointer(key, down) {
    if (key === hovered && down === isDown) return;
    hovered = key;
    isDown = down;
    const rect = rects()?.[key];
    if (rect) session.pointer(rect[0] + rect[2] / 2, rect[1] + rect[3] / 2, down);
    else session.pointer(-1, -1, false);
    redraw();
  }

  /**
   * Asked again after a key: pressing one can make a focus visible that was not.
   * @param {Event} event
   */
  function onFocus(event) {
    const { target } = event;
    const isVisible =
      event.type !== 'focusout' && target instanceof Element && target.matches(':focus-visible');
    const key = isVisible ? keyOf(target) : '';
    if (key === focused) return;
    focused = key;
    session.focus(key);
    redraw();
  }

  listen(form, 'pointerover', ({ target }) => setPointer(keyOf(target), isDown));
  listen(form, 'pointerdown', ({ target }) => setPointer(keyOf(target), true));
  listen(form, 'pointerup', ({ target }) => setPointer(keyOf(target), false));
  listen(form, 'pointerleave', () => setPointer('', false));
  listen(form, 'pointercancel', () => setPointer('', false));
  listen(form, 'focusin', onFocus);
  listen(form, 'focusout', onFocus);
  listen(form, 'keyup', onFocus);

  return {
    /** Rectangles have moved: what is under the pointer is told again. */
    refresh() {
      const key = hovered;
      hovered = '-';
      setPointer(key, isDown);
    },
  };
}
