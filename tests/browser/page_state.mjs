// What a page is apart from the widget: to show that nothing else of it has changed.

/**
 * Its markup without widgets, where it is scrolled to, and what has focus.
 * @param {import('playwright-core').Page} page
 */
export function pageState(page) {
  return page.evaluate(() => {
    const copy = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
    for (const host of copy.querySelectorAll('earshot-host')) host.remove();
    const focused = document.activeElement;
    return {
      markup: copy.outerHTML,
      scroll: [scrollX, scrollY],
      focus: focused?.id || focused?.localName,
      styles: document.adoptedStyleSheets.length,
      storage: [document.cookie, localStorage.length, sessionStorage.length],
    };
  });
}
