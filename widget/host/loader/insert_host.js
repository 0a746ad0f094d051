// The element that a widget lives in. Its shadow root is attached at once, which also marks it as
// taken when the same tag runs twice.
//
// An async script runs when the page below it may be on the screen already; then even an empty host
// moves it. A page that wants no movement at all writes <earshot-host></earshot-host> right after
// the script tag and gives it a height (earshot-host { display: block; min-height: 306px }).

/** @typedef {import('../types.js').Config} Config */

export const HOST_TAG = 'earshot-host';

/**
 * Space kept for an inline widget until its first page is left, so that what is below does not jump
 * when it is drawn: the height of a scale question, on wide and on narrow cards. A page whose
 * stylesheet says otherwise knows better.
 */
const RESERVED_HEIGHT = { wide: 306, narrow: 374, isNarrowBelow: 468 };

/**
 * @param {HTMLScriptElement} script
 * @param {Config} config
 * @returns {HTMLElement | undefined} nothing when this survey is already there
 */
export function insertHost(script, config) {
  return config.placement === 'inline' ? insertInline(script) : insertPopover(config.survey);
}

/** @param {HTMLScriptElement} script */
function insertInline(script) {
  const next = script.nextElementSibling;
  if (next?.localName === HOST_TAG && next.shadowRoot) return undefined;
  if (!script.isConnected || script.closest('head')) {
    throw new Error(
      'its script tag does not stand where a survey can be shown; ' +
        'move it into the body, or add data-placement="popover".',
    );
  }
  // A host without a shadow root was written by the page, or came with cloned markup.
  const host = next?.localName === HOST_TAG ? /** @type {HTMLElement} */ (next) : createHost();
  host.style.display = 'block';
  script.after(host);
  host.attachShadow({ mode: 'open' });
  reserveHeight(host);
  return host;
}

/** @param {HTMLElement} host */
function reserveHeight(host) {
  if (parseFloat(getComputedStyle(host).minHeight) > 0) return;
  const { wide, narrow, isNarrowBelow } = RESERVED_HEIGHT;
  host.style.minHeight = `${host.clientWidth < isNarrowBelow ? narrow : wide}px`;
}

/** @param {string} survey */
function insertPopover(survey) {
  for (const other of document.querySelectorAll(HOST_TAG)) {
    if (/** @type {HTMLElement} */ (other).dataset.survey === survey) return undefined;
  }
  const host = createHost();
  host.dataset.survey = survey;
  host.style.position = 'fixed';
  document.body.append(host);
  host.attachShadow({ mode: 'open' });
  return host;
}

function createHost() {
  return document.createElement(HOST_TAG);
}
