// Which pictures a sheet shows.

/**
 * @typedef {'resting' | 'hover' | 'pressed' | 'focus' | 'selected' | 'disabled' | 'error'} State
 * @typedef {object} Scene
 * @property {string} page   Id of the page in the survey, or "@welcome", "@review".
 * @property {State} state
 * @property {number} width  Of the card, CSS px.
 * @property {string} theme  "light" or "dark".
 * @property {string} lang   "en" runs from left to right, "ar" from right to left.
 */

/** @type {State[]} */
export const STATES = ['resting', 'hover', 'pressed', 'focus', 'selected', 'disabled', 'error'];
export const WIDTHS = [320, 480, 680, 1200];
export const THEMES = ['light', 'dark'];
export const LANGS = ['en', 'ar'];

/** In which the browser cannot be put from outside. */
export const NATIVE_ONLY = new Set(['disabled']);

/**
 * Every state at one width, and every width, theme and direction at rest and answered; with `all`,
 * each with each.
 * @param {string[]} pages
 * @param {{ all?: boolean, states?: string[], widths?: number[], themes?: string[], langs?: string[] }} [only]
 * @returns {Scene[]}
 */
export function listScenes(pages, only = {}) {
  const { all = false, states = STATES, widths = WIDTHS, themes = THEMES, langs = LANGS } = only;
  /** @type {Scene[]} */
  const scenes = [];
  for (const page of pages)
    for (const state of STATES)
      for (const width of WIDTHS)
        for (const theme of THEMES)
          for (const lang of LANGS) {
            const isUsual = width === 480 && theme === 'light' && lang === 'en';
            const isFull = state === 'resting' || state === 'selected';
            const isWanted =
              states.includes(state) &&
              widths.includes(width) &&
              themes.includes(theme) &&
              langs.includes(lang);
            if (isWanted && (all || isUsual || isFull)) {
              scenes.push({ page, state, width, theme, lang });
            }
          }
  return scenes;
}

/** @param {Scene} scene */
export function nameOf({ page, state, width, theme, lang }) {
  return `${page.replace('@', '')}-${state}-${width}-${theme}-${lang}`;
}
