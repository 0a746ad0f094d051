// Where the browser keeps what a visitor has done so far (widget/host/more/drafts.js).

/** @param {string} survey  Its address. */
export function draftKey(survey) {
  return `earshot ${survey}`;
}

/** @param {string} survey */
export function hasDraft(survey) {
  try {
    return [localStorage, sessionStorage].some((store) => store.getItem(draftKey(survey)));
  } catch {
    return false; // the browser keeps nothing for this page
  }
}
