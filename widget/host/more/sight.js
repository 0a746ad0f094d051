// What nobody can see is not drawn: off the screen, not displayed, in a hidden tab. It is laid out, so
// that the page below keeps its place, and drawn as soon as it comes near. On paper there is no
// picture.

/** How near, in CSS px: a wheel scrolls that far between two frames. */
const NEAR = 200;

/** @param {HTMLCanvasElement} canvas */
function isSeen(canvas) {
  const { top, right, bottom, left, width } = canvas.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  return (
    !document.hidden &&
    width > 0 &&
    bottom > -NEAR &&
    right > -NEAR &&
    top < clientHeight + NEAR &&
    left < clientWidth + NEAR
  );
}

/** @param {import('../widget.js').SurveyWidget} widget */
export function drawWhenSeen(widget) {
  const { canvas, lifetime, stage } = widget;
  let isOwed = false;
  const observer = new IntersectionObserver(catchUp, { rootMargin: `${NEAR}px` });

  // The observer tells of it a frame late, but whatever the reason is.
  function catchUp() {
    if (!isOwed || !isSeen(canvas)) return;
    setOwed(false);
    if (widget.layout) stage.draw();
  }

  /** Only who owes a picture listens. @param {boolean} value */
  function setOwed(value) {
    if (value === isOwed) return;
    isOwed = value;
    observer.disconnect();
    const change = isOwed ? 'addEventListener' : 'removeEventListener';
    for (const type of ['scroll', 'visibilitychange']) document[change](type, catchUp, true);
    if (isOwed) observer.observe(canvas);
  }

  stage.defers = () => {
    setOwed(!isSeen(canvas));
    return isOwed;
  };
  lifetime.onEnd(() => setOwed(false));
}
