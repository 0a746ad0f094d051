// A page may put a widget elsewhere, or take it out and in again: it goes on where it was. What stays
// out for a minute is destroyed; nobody else would, and it would be kept in memory for ever.

const PATIENCE_MS = 60_000;

/** @param {import('../widget.js').SurveyWidget} widget */
export function watchAbsence(widget) {
  const { host, lifetime } = widget;
  let timer = 0;
  // It is told of an element that has no size any more because it is gone.
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    if (host.isConnected) return;
    timer = setTimeout(() => host.isConnected || widget.destroy(), PATIENCE_MS);
  });
  observer.observe(host);
  lifetime.onEnd(() => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
