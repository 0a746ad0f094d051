// Moving a row by its grip: it changes places as soon as the pointer passes the middle of its
// neighbour. Escape, or a gesture that the browser takes over, puts everything back.

/**
 * @param {HTMLElement} list
 * @param {object} on
 * @param {() => HTMLElement[]} on.rows   Those that can be moved, in their order.
 * @param {() => string[]} on.order       What they stand for.
 * @param {(row: HTMLElement) => string} on.take   Makes a row one of them.
 * @param {(id: string, to: number) => void} on.move
 * @param {(order: string[]) => void} on.restore
 * @returns {() => void} ends what is under way
 */
export function installDrag(list, { rows, order, take, move, restore }) {
  let dragged = '';
  /** @type {string[]} */
  let before = [];
  /** @type {HTMLElement | undefined} */
  let row;

  /** @param {boolean} isKept */
  function end(isKept) {
    if (!dragged) return;
    dragged = '';
    row?.classList.remove('dragged');
    removeEventListener('keydown', onKey, true);
    if (!isKept) restore(before);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    end(false);
  }

  list.addEventListener('pointerdown', (event) => {
    const grip = /** @type {Element} */ (event.target).closest('.grip');
    if (!grip || event.button !== 0) return;
    before = order();
    row = /** @type {HTMLElement} */ (grip.parentElement);
    dragged = take(row);
    row.classList.add('dragged');
    // The list stays where it is while its rows move.
    list.setPointerCapture(event.pointerId);
    addEventListener('keydown', onKey, true);
  });

  list.addEventListener('pointermove', ({ clientY }) => {
    if (!dragged) return;
    const at = order().indexOf(dragged);
    const middles = rows().map((each) => {
      const { top, height } = each.getBoundingClientRect();
      return top + height / 2;
    });
    const above = middles.filter((middle, i) => i !== at && middle < clientY).length;
    if (above !== at) move(dragged, above);
  });

  list.addEventListener('pointerup', () => end(true));
  list.addEventListener('pointercancel', () => end(false));
  // The click that follows would uncheck the row.
  list.addEventListener('click', (event) => {
    if (/** @type {Element} */ (event.target).closest('.grip')) event.preventDefault();
  });
  return () => end(true);
}
