// Puts every element with a data-key over the rectangle that the drawing code reports for it. The
// geometry travels in custom properties that only the canvas view's stylesheet reads, so switching
// to the plain view has nothing to undo.

/**
 * @typedef {import('../types.js').Layout} Layout
 * @typedef {import('../types.js').Rect} Rect
 */

/**
 * @param {HTMLElement} form
 * @param {HTMLElement} canvas
 * @param {number} width
 * @param {Layout} layout
 */
export function place(form, canvas, width, { height, rects, text: { field } }) {
  form.style.setProperty('--text-field', `${field.weight} ${field.size}px/${field.line}px`);
  setGeometry(form, { height });
  setGeometry(canvas, { width, height });
  for (const element of form.querySelectorAll('[data-key]')) {
    placeElement(/** @type {HTMLElement} */ (element), rects);
  }
}

/**
 * @param {HTMLElement} element
 * @param {Record<string, Rect>} rects
 */
function placeElement(element, rects) {
  const rect = rects[element.dataset.key ?? ''];
  element.classList.toggle('placed', !!rect);
  if (!rect) return;
  const outer = element.parentElement?.closest('.placed');
  const origin = rects[/** @type {HTMLElement} */ (outer)?.dataset.key ?? ''] ?? [0, 0];
  const [x, y, width, height] = rect;
  setGeometry(element, { x: x - origin[0], y: y - origin[1], width, height });
}

/**
 * @param {HTMLElement} element
 * @param {Record<string, number>} lengths
 */
function setGeometry(element, lengths) {
  for (const name in lengths) element.style.setProperty(`--${name}`, `${lengths[name]}px`);
}
