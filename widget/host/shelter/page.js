// What of the page a widget uses whose code runs in a frame of it. The bundler puts these in the
// place of the frame's own (widget/tools/bundle.mjs). Methods and properties are the frame's, which
// nobody has changed, of the page's things.

const page = /** @type {Window & typeof globalThis} */ (window.parent);

/**
 * @template {object} T
 * @param {T} thing
 * @param {{ prototype: object }} kind  The frame's.
 * @param {Record<string, unknown>} [other]
 * @returns {T}
 */
function through(thing, kind, other = {}) {
  return new Proxy(thing, {
    get(_, name) {
      if (name in other) return other[/** @type {string} */ (name)];
      const value = Reflect.get(kind.prototype, name, thing);
      return typeof value === 'function' ? value.bind(thing) : value;
    },
  });
}

const own = window.document;
const adopt = own.adoptNode.bind(page.document);

const pageDocument = through(page.document, Document, {
  // Made here and adopted, so that their methods are the frame's.
  createElement: (/** @type {string} */ name) => adopt(own.createElement(name)),
  createElementNS: (/** @type {string} */ space, /** @type {string} */ name) =>
    adopt(own.createElementNS(space, name)),
  get body() {
    return page.document.body && through(page.document.body, HTMLElement);
  },
  fonts: through(page.document.fonts, FontFaceSet),
});

/** @param {string} query */
const pageMatchMedia = (query) => through(window.matchMedia.call(page, query), MediaQueryList);
/** @param {Element} element */
const styleOf = (element) => window.getComputedStyle.call(page, element);
const request = window.requestAnimationFrame.bind(page);
const cancel = window.cancelAnimationFrame.bind(page);
const {
  CSSStyleSheet: PageSheet,
  IntersectionObserver: PageSight,
  ResizeObserver: PageObserver,
} = page;

export {
  cancel as cancelAnimationFrame,
  pageDocument as document,
  pageMatchMedia as matchMedia,
  request as requestAnimationFrame,
  styleOf as getComputedStyle,
  PageSight as IntersectionObserver,
  PageObserver as ResizeObserver,
  PageSheet as CSSStyleSheet,
  through,
};
