// The entry of the runtime: opens a survey and puts its widget into the host element.

import { describeLocale, localDate } from './locale.js';
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
export async function mount(host, { surveyText, wasmModule, config, fetchMore }) {
  const engine = await startEngine(wasmModule);
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  const { handle, view, problems } = await openSoon(engine, surveyText, config, fetchMore);
  host.dataset.placement = config.placement;
  adoptStyles(root);
  if (!handle) return more?.refuseSurvey(host, problems ?? [], config);
  if (startsPlain(config) || needsMore(view)) await loadMore(fetchMore);
  // It may have been removed meanwhile.
  if (!host.isConnected) {
    engine.exports.es_close(handle);
    return undefined;
  }
  const widget = new SurveyWidget(host, new Session(engine, handle), view, config, fetchMore);
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
  try {
    return open(engine, surveyText, openOptions(config));
  } catch (error) {
    if (!(error instanceof TooEarly)) throw error;
    if (await loadMore(fetchMore)) return open(engine, surveyText, openOptions(config));
    throw new Error(`${config.survey} has problems, and what tells them could not be loaded.`);
  }
}

/**
 * A survey may not speak the visitor's language; its numbers and dates are to be in the one it does.
 * @param {import('./wasm.js').Engine} engine
 * @param {string} surveyText
 * @param {ReturnType<typeof openOptions>} options
 */
function open(engine, surveyText, options) {
  const openIn = (/** @type {string} */ lang) => {
    const locale = WRITES_NUMBERS.test(surveyText) ? describeLocale(lang) : undefined;
    return engine.open(surveyText, { ...options, lang, locale });
  };
  const opened = openIn(options.lang);
  const { lang } = opened.view;
  if (!opened.handle || lang === options.lang) return opened;
  engine.exports.es_close(opened.handle);
  return openIn(lang);
}

/** Whether the plain view comes first. @param {Config} config */
function startsPlain({ text }) {
  return text === 'dom' || matchMedia('(forced-colors: active)').matches;
}

/** @param {Config} config */
function openOptions({ lang, endpoint, placement, attributes }) {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  const spoken = lang || document.documentElement.lang || navigator.language;
  return {
    id: uuid(bytes.subarray(0, 16)),
    now: Date.now(),
    today: localDate(new Date()),
    seed: new DataView(bytes.buffer).getUint32(16),
    lang: spoken,
    endpoint,
    attr: attributes,
    closable: placement === 'popover',
  };
}
