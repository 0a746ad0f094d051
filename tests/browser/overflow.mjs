// What does not fit into the window or into the card.

/**
 * Boxes that stick out of the window or of the card, by key.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export function overflowing(page) {
  return page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('earshot-host')?.shadowRoot);
    const frame = /** @type {Element} */ (root.querySelector('section')).getBoundingClientRect();
    const out = [...root.querySelectorAll('form *')].filter((element) => {
      if (element.closest('[hidden], .spoken, .progress, svg, .popup')) return false;
      const { left, right, bottom, width } = element.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(element);
      const mayScroll = /textarea|input|select/.test(element.localName);
      const isCut =
        !mayScroll &&
        ((element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible') ||
          (element.scrollHeight > element.clientHeight + 1 && overflowY !== 'visible'));
      return (
        width > 0 &&
        (left < frame.left - 1 || right > frame.right + 1 || bottom > frame.bottom + 1 || isCut)
      );
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
    return [
      ...page,
      ...out.map(
        (element) =>
          element.getAttribute('data-key') ?? `${element.localName}.${element.className}`,
      ),
    ];
  });
}
