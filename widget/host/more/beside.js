// Places a box below what it belongs to, or above where there is more room, over everything else.
// Browsers without a top layer place it in the form, whose frame may be the window or the widget.

const GAP = 4;
const HIGHEST = 320;

/**
 * @param {HTMLElement} box
 * @param {HTMLElement} anchor
 * @returns {() => void} ends it
 */
export function placeBeside(box, anchor) {
  const root = /** @type {ShadowRoot} */ (anchor.getRootNode());
  const hasTopLayer = 'showPopover' in box;
  if (hasTopLayer) box.showPopover();

  function place() {
    const { left, top, bottom, width } = anchor.getBoundingClientRect();
    const below = innerHeight - bottom - 2 * GAP;
    const isAbove = hasTopLayer && below < Math.min(HIGHEST, box.scrollHeight) && top > below;
    const room = Math.min(HIGHEST, isAbove ? top - 2 * GAP : below);
    Object.assign(box.style, { left: 0, top: 0, bottom: 'auto' });
    const origin = box.getBoundingClientRect();
    box.classList.toggle('above', isAbove);
    Object.assign(box.style, {
      left: `${left - origin.left}px`,
      width: `${width}px`,
      maxHeight: `${Math.max(132, room)}px`,
      top: isAbove ? 'auto' : `${bottom + GAP - origin.top}px`,
      bottom: isAbove ? `${innerHeight - top + GAP}px` : 'auto',
    });
  }
  place();
  // The page's own scrolling reaches the document, that of a high popover only its shadow root.
  const targets = [window, root];
  for (const target of targets) target.addEventListener('scroll', place, true);
  addEventListener('resize', place);
  return () => {
    for (const target of targets) target.removeEventListener('scroll', place, true);
    removeEventListener('resize', place);
    if (hasTopLayer && box.isConnected) box.hidePopover();
  };
}
