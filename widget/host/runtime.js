// The entry of the runtime: opens a survey and puts its widget into the host element.

import { describeLanguage, localDate, takeWordsFrom } from './locale.js';
import { loadMore, more, needsMore } from './load_more.js';
import { adoptStyles } from './styles.js';
import { uuid } from './uuid.js';
import { Session, startEngine, TooEarly } from './wasm.js';
import { SurveyWidget } from './widget.js';

export * from './shared.js';

/**
 * @typedef {import('./types.js').Config} Config
 * @typedef {import('./types.js').Parts} Parts
 * @typedef {import('./types.js').Widget} Widget
 */

/**
 * What may write a number or a date. To know how takes the browser as long as all else before the
 * first question.
 */
const WRITES_NUMBERS = /{{|"(number|slider|date)"/;

/**
 * @param {HTMLElement} host  With an open shadow root.
 * @param {Parts} parts
 * @returns {Promise<Widget | undefined>} nothing when there is nothing to see
 */
export async function mount(host, parts) {
  const { surveyText, wasmModule, hasDraft, config: given, fetchMore, wordsOf } = parts;
  takeWordsFrom(wordsOf);
  const engine = await startEngine(wasmModule);
  /** @type {Config} */
  let config = { ...given, surveyText, start: start() };
  if (hasDraft) await loadMore(fetchMore);
  config = more?.takeUpDraft(config) ?? config;
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  const { handle, view: first, problems } = await openSoon(engine, surveyText, config, fetchMore);
  host.dataset.placement = config.placement;
  adoptStyles(root);
  if (!handle) return more?.refuseSurvey(host, problems ?? [], config);
  const session = new Session(engine, handle);
  const view = (await more?.replayDraft(session, first, config)) ?? first;
  if (startsPlain(config) || needsMore(view)) await loadMore(fetchMore);
  // It may have been removed meanwhile.
  if (!host.isConnected) {
    engine.exports.es_close(handle);
    return undefined;
  }
  const widget = new SurveyWidget(host, session, view, config, fetchMore);
  return {
    host,
    survey: config.survey,
    restyle: () => widget.restyle(),
    destroy: () => widget.destroy(),
  };
}

/**
 * What is wrong with a survey is told with the second half.
 * @param {import('./wasm.js').Engine} engine
 * @param {string} surveyText
 * @param {Config} config
 * @param {Parts['fetchMore']} fetchMore
 */
async function openSoon(engine, surveyText, config, fetchMore) {
  const options = { ...openOptions(config), ...(await speak(config.lang, surveyText)) };
  try {
    return await open(engine, surveyText, options);
  } catch (error) {
    if (!(error instanceof TooEarly)) throw error;
    if (await loadMore(fetchMore)) return open(engine, surveyText, options);
    throw new Error(`${config.survey} has problems, and what tells them could not be loaded.`);
  }
}

/**
 * A survey may not speak the visitor's language; its numbers, dates and the words around it are to be
 * in the one it does.
 * @param {import('./wasm.js').Engine} engine
 * @param {string} surveyText
 * @param {{ lang: string }} options
 */
async function open(engine, surveyText, options) {
  const opened = engine.open(surveyText, options);
  const { lang } = opened.view;
  if (!opened.handle || lang === options.lang) return opened;
  engine.exports.es_close(opened.handle);
  return engine.open(surveyText, { ...options, ...(await speak(lang, surveyText)) });
}

/** @param {string} lang @param {string} surveyText */
function speak(lang, surveyText) {
  return describeLanguage(lang, WRITES_NUMBERS.test(surveyText));
}

/** Whether the plain view comes first. @param {Config} config */
function startsPlain({ text }) {
  return text === 'dom' || matchMedia('(forced-colors: active)').matches;
}

/** @returns {import('./types.js').Start} */
function start() {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return {
    id: uuid(bytes.subarray(0, 16)),
    now: Date.now(),
    today: localDate(new Date()),
    seed: new DataView(bytes.buffer).getUint32(16),
  };
}

/** @param {Config} config */
function openOptions({ endpoint, placement, attributes, start }) {
  return {
    ...start,
    endpoint,
    attr: attributes,
    closable: placement === 'popover',
  };
}
