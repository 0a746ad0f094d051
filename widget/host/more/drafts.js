// Answers and what is being typed stay when the page is loaded again, where the survey's `storage`
// allows it. Kept is how the session began and what the visitor did since: the engine is taken
// through it again (replay.js). Nothing else about the visitor is kept, and nothing where the browser
// refuses.

import { draftKey } from '../draft_key.js';
import { takeWaiting } from './replay.js';

/**
 * @typedef {import('../types.js').Config} Config
 * @typedef {import('../types.js').Taken} Taken
 */

const VERSION = 1;
const DELAY_MS = 300;
const LONGEST = 200_000;
/** What is done again. How the endpoint answered is not: that is to be seen. */
const REPEATED = new Set(['answer', 'next', 'back', 'jump', 'language', 'undelivered']);
/** By then a screen reader has seen the region that says it. */
const SAID_AFTER_MS = 1000;

/**
 * @typedef {'localStorage' | 'sessionStorage'} Place
 * @typedef {{ id?: string, storage?: string, consent?: string }} SurveySays
 */

/** @type {Place[]} */
const PLACES = ['localStorage', 'sessionStorage'];

/** @param {SurveySays} survey @returns {Place | undefined} */
function placeOf({ storage, consent }) {
  // Nobody can say yet that the visitor has agreed.
  if (storage === 'none' || consent === 'required') return undefined;
  const isBrief = storage === 'session' || /** @type {any} */ (navigator).globalPrivacyControl;
  return isBrief ? 'sessionStorage' : 'localStorage';
}

/**
 * Reads, writes or, with null, removes. The browser may forbid it or have no room.
 * @param {Place} place
 * @param {string} key
 * @param {string | null} [text]
 */
function access(place, key, text) {
  try {
    if (text) window[place].setItem(key, text);
    else if (text === null) window[place].removeItem(key);
    else return window[place].getItem(key);
  } catch {}
  return null;
}

/**
 * @param {Config} config
 * @returns {SurveySays}
 */
function readSurvey({ surveyText = '' }) {
  try {
    return JSON.parse(surveyText);
  } catch {
    return {}; // its problems are told elsewhere
  }
}

/**
 * What to go on from: nothing where nothing was kept that this survey can go on from.
 * @param {Config} config
 * @returns {Config | undefined}
 */
export function takeUpDraft(config) {
  const key = draftKey(config.survey);
  const survey = readSurvey(config);
  const allowed = placeOf(survey);
  for (const place of PLACES) {
    const draft = readDraft(access(place, key) ?? '', survey.id, config.surveyText);
    if (draft && place === allowed) return { ...config, ...draft };
    access(place, key, null);
  }
  return undefined;
}

/** What tells one text from another. */
function markOf(text = '') {
  return [...text].reduce((mark, letter) => (Math.imul(mark, 31) + letter.charCodeAt(0)) | 0, 0);
}

/**
 * @param {string} text
 * @param {string} [id]          Of the survey.
 * @param {string} [surveyText]
 * @returns {Pick<Config, 'start' | 'lang' | 'log' | 'waiting'> | undefined}
 */
function readDraft(text, id, surveyText) {
  try {
    const { v, survey, mark, start, lang, log } = JSON.parse(text);
    const isWhole =
      v === VERSION &&
      survey === id &&
      typeof start.id === 'string' &&
      typeof start.today === 'string' &&
      [start.now, start.seed, ...log.map((/** @type {Taken} */ { at }) => at)].every(Number.isFinite) &&
      log.every((/** @type {Taken} */ { type }) => REPEATED.has(type));
    const waiting = mark === markOf(surveyText) ? undefined : new Map();
    return isWhole ? { start, lang: String(lang), log, waiting } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what the visitor does from now on, and has done.
 * @param {import('../widget.js').SurveyWidget} widget
 */
export function keepDraft(widget) {
  const { config, host, lifetime, root } = widget;
  const { waiting } = config;
  const survey = readSurvey(config);
  const allowed = placeOf(survey);
  if (!allowed) {
    widget.log = undefined; // it would grow with every letter
    return;
  }
  /** @type {Place} */
  const place = allowed;
  const key = draftKey(config.survey);
  const lang = config.log ? config.lang : widget.view.lang;
  let { start } = config;
  /** @type {Taken | undefined} */
  let kept = config.log?.[config.log.length - 1];
  let timer = 0;

  function write() {
    clearTimeout(timer);
    const { log = [], view } = widget;
    const last = log[log.length - 1];
    if (last === kept) return;
    kept = last;
    // What is over is not for whoever comes next.
    if (view.phase === 'finished') {
      log.length = 0;
      waiting?.clear();
    }
    compact(log);
    const rest = [...(waiting?.values() ?? [])];
    const text = JSON.stringify({
      ...{ v: VERSION, survey: survey.id, start, lang },
      mark: rest.length ? undefined : markOf(config.surveyText),
      log: [...log.filter(({ type }) => REPEATED.has(type)), ...rest],
    });
    const isEmpty = ![...log, ...rest].some(({ type }) => type === 'answer');
    access(place, key, isEmpty || text.length > LONGEST ? null : text);
  }

  /** A survey that is taken once more is another response. @param {Taken[]} log */
  function compact(log) {
    const again = log.map(({ type }) => type).lastIndexOf('restart');
    if (again >= 0) {
      const { id, at } = /** @type {Taken & { id: string }} */ (log[again]);
      start = { .../** @type {any} */ (start), id, now: at, today: new Date(at).toISOString().slice(0, 10) };
      log.splice(0, again + 1);
    }
    for (let i = log.length - 1; i > 0; --i) {
      if (isReplacedBy(log[i - 1], log[i])) log.splice(i - 1, 1);
    }
  }

  const soon = () => {
    clearTimeout(timer);
    if (widget.view.phase === 'finished') write();
    else timer = setTimeout(write, DELAY_MS);
  };
  for (const name of ['answered', 'moved', 'completed', 'sent', 'error']) {
    lifetime.listen(host, `earshot:${name}`, soon);
  }
  lifetime.listen(host, 'earshot:moved', () => {
    for (const answer of takeWaiting(waiting, widget.view)) widget.send(answer);
  });
  lifetime.listen(window, 'pagehide', write);
  lifetime.listen(document, 'visibilitychange', write);
  lifetime.onEnd(write);
  if (config.log) announce();
  else soon();

  function announce() {
    const late = setTimeout(() => root.querySelector('[role="status"]')?.append('\u00a0'), SAID_AFTER_MS);
    lifetime.onEnd(() => clearTimeout(late));
  }
}

/**
 * Whether a text is one that was typed on.
 * @param {Taken} before
 * @param {Taken} after
 */
function isReplacedBy(before, after) {
  return (
    before.type === 'answer' &&
    after.type === 'answer' &&
    before.id === after.id &&
    typeof before.value === 'string' &&
    !before.commit
  );
}
