/** More than this scrolls within itself. */
const HIGHEST = 640;

/**
 * The height at which a field shows all of its words.
 * @param {HTMLElement} around  Keeps its height meanwhile, so that the page does not scroll.
 * @param {HTMLElement} field
 */
export function naturalHeight(around, field) {
  around.style.minHeight = `${around.offsetHeight}px`;
  field.style.setProperty('height', '0', 'important');
  field.style.setProperty('min-height', '0', 'important');
  const height = Math.min(field.scrollHeight, HIGHEST);
  around.style.minHeight = field.style.height = field.style.minHeight = '';
  return height;
}
