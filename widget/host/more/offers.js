// What can be done at an end, each a real link or button.

import { make, setChildren, setText, uuid } from '../shared.js';
import { copy, share } from './share.js';

/**
 * @typedef {import('../types.js').Action} Action
 * @typedef {import('../types.js').Offer} Offer
 * @typedef {import('../types.js').View} View
 * @typedef {import('../mirror/mirror.js').Outlet} Outlet
 */

const DONE_FOR_MS = 3_000;

/** @param {Outlet} on */
export function createOffers(on) {
  const element = make('div', { class: 'offers', hidden: true });
  let shown = '';
  let redirect = 0;

  return {
    element,
    /**
     * @param {View} view
     * @param {Action} [cause]
     */
    update({ offers = [], phase }, cause) {
      const signature = JSON.stringify(offers);
      if (signature !== shown) {
        shown = signature;
        clearTimeout(redirect);
        element.hidden = offers.length === 0;
        setChildren(element, offers.flatMap((offer, i) => makeOffer(offer, `:offer/${i}`, on)));
      }
      // Nobody is taken away from a page that they have just opened.
      if (phase !== 'finished' || (cause?.type !== 'delivered' && cause?.type !== 'next')) return;
      const target = offers.find(({ type }) => type === 'redirect');
      // At once: words that go away by themselves are too short for somebody (WCAG 2.2.1).
      if (target) redirect = setTimeout(() => location.assign(target.url));
    },
    dispose: () => clearTimeout(redirect),
  };
}

/**
 * @param {Offer} offer
 * @param {string} key
 * @param {Outlet} on
 * @returns {HTMLElement[]}
 */
function makeOffer(offer, key, on) {
  const { type, label, url, text } = offer;
  const common = { class: `offer ${type}${key === ':offer/0' ? ' primary' : ''}`, 'data-key': key };
  const words = make('span');
  setText(words, label);
  if (type === 'link' || type === 'redirect') return [make('a', { ...common, href: url }, words)];
  if (type === 'callback') {
    setText(words, label || text);
    return [make('a', { ...common, href: `tel:${text.replace(/[^\d+*#,;]/g, '')}` }, words)];
  }
  const button = make('button', { ...common, type: 'button' }, words);
  if (type === 'restart') {
    button.addEventListener('click', () => on.send({ type: 'restart', id: uuid() }));
    return [button];
  }
  const code = type === 'reward' ? make('p', { class: 'code', 'data-key': `${key}:code` }, text) : undefined;
  button.addEventListener('click', async () => {
    const isDone = await (type === 'share' ? share(offer, button) : copy(text, code ?? button));
    if (isDone) sayDone(button, words, offer, on);
  });
  return code ? [code, button] : [button];
}

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} words
 * @param {Offer} offer
 * @param {Outlet} on
 */
function sayDone(button, words, { label, done = '' }, on) {
  on.announce(done);
  setText(words, done);
  button.classList.add('done');
  setTimeout(() => {
    setText(words, label);
    button.classList.remove('done');
  }, DONE_FOR_MS);
}
