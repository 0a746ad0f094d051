// For pages whose scripts have replaced what every script relies on. Their changes end at the border
// of a window, so the widget's code starts again in an empty frame of the page's own origin; only
// the elements that it makes go into the page. Until then nothing here may rely on much.
//
// What else has kept a survey from starting is explained here too.

import { explain } from './explain.js';

const ALL_LOST =
  'this page has changed what scripts rely on (Array, JSON, Promise or the like), ' +
  'and a frame without these changes cannot be made; load earshot.js before what changes them.';

/**
 * The frame's window, once the widget's code is in it.
 * @typedef {Window & typeof globalThis & {
 *   start?: typeof import('../loader/start.js').start,
 *   trustedTypes?: any,
 * }} Inside
 */

/** @type {Promise<Inside> | undefined} The page's one frame. */
let entering;

/**
 * @param {HTMLScriptElement} script
 * @param {string} base
 * @param {unknown} [failure]  What happened on the page itself, if that was tried.
 * @returns {Promise<import('../types.js').Widget | undefined>}
 */
export async function startInside(script, base, failure) {
  const { start } = await (entering ??= enter(script, base, failure));
  try {
    return await start?.(script, base);
  } catch (error) {
    throw explain(error);
  }
}

/**
 * @param {HTMLScriptElement} tag
 * @param {string} base
 * @param {unknown} failure
 * @returns {Promise<Inside>}
 */
async function enter(tag, base, failure) {
  /** @type {HTMLIFrameElement | undefined} */
  let frame;
  try {
    const made = (frame = document.createElement('iframe'));
    made.style.setProperty('display', 'none', 'important');
    await until((done) => {
      made.onload = done;
      insert(made);
    });
    const inside = /** @type {Inside} */ (made.contentWindow);
    if (failure && !isChanged(inside)) throw (failure = explain(failure));
    await run(inside, new URL(__INSIDE__, base).href, tag.nonce);
    return inside;
  } catch (error) {
    frame?.remove?.();
    entering = undefined;
    throw failure ?? new Error(ALL_LOST);
  }
}

/**
 * Waits without a Promise of the page's.
 * @param {(done: () => void, fail: () => void) => void} then
 * @returns {Promise<void>}
 */
async function until(then) {
  await { then };
}

/** By any means that is left. @param {HTMLIFrameElement} frame */
function insert(frame) {
  const root = document.documentElement;
  const ways = [
    () => root.append(frame),
    () => root.appendChild(frame),
    () => root.insertBefore(frame, null),
    () => root.insertAdjacentElement('beforeend', frame),
    () => root.lastElementChild?.after(frame),
  ];
  for (let way = 0; way < ways.length && !frame.contentWindow; ++way) {
    try {
      ways[way]();
    } catch {}
  }
  if (!frame.contentWindow) throw new Error('no frame');
}

/**
 * @param {Inside} inside
 * @param {string} url
 * @param {string} nonce
 */
async function run({ document, trustedTypes }, url, nonce) {
  const script = document.createElement('script');
  const policy = trustedTypes?.createPolicy('earshot', { createScriptURL: String });
  script.type = 'module';
  script.nonce = nonce;
  script.src = /** @type {any} */ (policy?.createScriptURL(url) ?? url);
  await until((done, fail) => {
    script.onload = done;
    script.onerror = fail;
    document.head.append(script);
  });
}

/**
 * Whether the page has changed anything that the widget uses, so that a second try makes sense.
 * @param {Inside} inside  Whose functions are what they were.
 */
function isChanged(inside) {
  const { Array, Function, Object } = inside;
  const isNative = (/** @type {unknown} */ each) =>
    typeof each === 'function' && Function.prototype.toString.call(each).includes('[native code]');
  const mine = /** @type {any} */ (inside);
  const theirs = /** @type {any} */ (window);
  const kinds = Array.of(
    ...['Array', 'Document', 'Element', 'EventTarget', 'HTMLElement', 'Map', 'Node', 'Promise'],
    ...['RegExp', 'Set', 'ShadowRoot', 'String'],
  );
  const functions = Array.of(
    ...['fetch', 'getComputedStyle', 'matchMedia', 'requestAnimationFrame', 'setTimeout', 'Promise'],
  );
  return (
    functions.some((name) => !isNative(theirs[name])) ||
    !isNative(theirs.crypto?.getRandomValues) ||
    !isNative(theirs.performance?.mark) ||
    kinds.some((name) => {
      const original = Object.getOwnPropertyDescriptors(mine[name].prototype);
      return Object.keys(original).some(
        (key) =>
          typeof original[key].value === 'function' &&
          !isNative(Object.getOwnPropertyDescriptor(theirs[name].prototype, key)?.value),
      );
    })
  );
}
