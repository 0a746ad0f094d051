/** @returns {string} why this browser cannot show a survey, or nothing */
export function describeMissingFeature() {
  const missing =
    typeof WebAssembly !== 'object'
      ? 'WebAssembly'
      : !('adoptedStyleSheets' in document)
        ? 'constructed style sheets'
        : '';
  return missing && `this browser has no ${missing}, so there is no survey; a newer one has it.`;
}
