// A soft keyboard covers part of the page without a word to it, but for the visual viewport. The
// field that is being filled comes out from under it.

/** Keyboards slide in, and report every frame of it. */
const SETTLED_MS = 200;
/** Above the keyboard, in CSS px. */
const GAP = 16;

/** @param {import('../widget.js').SurveyWidget} widget */
export function stayAboveKeyboard({ root, lifetime }) {
  const viewport = window.visualViewport;
  if (!viewport) return;
  let { scale } = viewport;
  let timer = 0;

  function uncover() {
    // Who zooms chooses what to see.
    const isZoom = viewport?.scale !== scale;
    scale = viewport?.scale ?? 1;
    const field = root.activeElement;
    if (isZoom || !viewport || !field?.matches('.field')) return;
    const { top, bottom } = field.getBoundingClientRect();
    const lowest = viewport.offsetTop + viewport.height - GAP;
    // Of one that is too high, its beginning.
    const hidden = Math.min(bottom - lowest, top - viewport.offsetTop - GAP);
    if (hidden > 0) scrollBy({ top: hidden });
  }
  lifetime.listen(viewport, 'resize', () => {
    clearTimeout(timer);
    timer = setTimeout(uncover, SETTLED_MS);
  });
  lifetime.onEnd(() => clearTimeout(timer));
}
