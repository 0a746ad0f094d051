// Making and changing elements: no markup strings, no style attributes, nothing touched that is
// already right (a needless change can cost a caret, a selection or a second announcement).

/** @typedef {string | number | boolean | null | undefined} AttributeValue */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, AttributeValue>} [attributes]
 * @param {...(globalThis.Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) setAttribute(element, name, attributes[name]);
  element.append(...children);
  return element;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {AttributeValue} value  false, "", null and undefined: the attribute is not there.
 */
export function setAttribute(element, name, value) {
  const text = value || value === 0 ? String(value) : null;
  if (element.getAttribute(name) === text) return;
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

/** What elements were given to show. What they do show may be a translation. @type {WeakMap<Element, string>} */
export const given = new WeakMap();

/**
 * Shows a text, or hides its element when there is none.
 * @param {HTMLElement} element
 * @param {string} [text]
 */
export function setText(element, text = '') {
  if (given.get(element) !== text) {
    const [node, other] = element.childNodes;
    // A counter's: nodes that go make what was typed before them be undone letter by letter.
    if (node instanceof Text && !other) node.data = text;
    else element.textContent = text;
  }
  given.set(element, text);
  element.hidden = !text;
}

/**
 * Makes the children of `parent` exactly these, moving only what is out of place: an element that
 * moves loses its focus.
 * @param {Element} parent
 * @param {Element[]} children
 */
export function setChildren(parent, children) {
  for (const child of [...parent.children]) if (!children.includes(child)) child.remove();
  children.forEach((child, i) => {
    if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] ?? null);
  });
}
