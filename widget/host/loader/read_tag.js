// The script tag's data-* attributes:
//
//   data-survey      address of the survey file, relative to the page (required)
//   data-endpoint    address that receives responses instead of the survey's own
//   data-placement   inline (where the tag stands, the default) or popover (bottom corner)
//   data-delay       milliseconds before a popover comes
//   data-lang        language of the survey; otherwise the page's, otherwise the visitor's
//   data-theme       light, dark or auto (the page's own, the default)
//   data-text        dom: the plain view always
//   data-debug       show the problems of a survey file on the page, wherever it is served
//   data-attr-NAME   a fact about the visitor, {{attr.NAME}} in the survey

/** @typedef {import('../types.js').Config} Config */

const ATTRIBUTE_PREFIX = 'data-attr-';

/**
 * @param {HTMLScriptElement} script
 * @returns {Config}
 */
export function readTag(script) {
  const { survey, endpoint, placement, delay, lang, theme, text, debug } = script.dataset;
  if (!survey) {
    throw new Error(
      'its script tag has no data-survey; add data-survey="/path/to/survey.json" to the tag.',
    );
  }
  return {
    survey: new URL(survey, document.baseURI).href,
    endpoint,
    placement: oneOf('data-placement', placement, ['inline', 'popover']),
    delay: Number(delay) || 0,
    lang: lang || document.documentElement.lang || navigator.language,
    theme: oneOf('data-theme', theme, ['auto', 'light', 'dark']),
    text: oneOf('data-text', text, ['canvas', 'dom']),
    debug: debug !== undefined,
    attributes: readVisitor(script),
  };
}

/**
 * @template {string} T
 * @param {string} name
 * @param {string | undefined} value
 * @param {T[]} choices  The first is the default.
 * @returns {T}
 */
function oneOf(name, value, choices) {
  const choice = choices.find((each) => each === value);
  if (value && !choice) {
    throw new Error(`${name}="${value}" is not known; write ${choices.join(' or ')}.`);
  }
  return choice ?? choices[0];
}

/** @param {HTMLScriptElement} script */
function readVisitor(script) {
  /** @type {Record<string, string>} */
  const visitor = {};
  for (const { name, value } of script.attributes) {
    if (name.startsWith(ATTRIBUTE_PREFIX)) visitor[name.slice(ATTRIBUTE_PREFIX.length)] = value;
  }
  return visitor;
}
