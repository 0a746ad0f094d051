// The signs of the plain view: stars, faces, thumbs, and the pictures of choices in both views.

import { make, setAttribute } from '../shared.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('../types.js').Option} Option
 */

/** The star of widget/ui/draw_scale.cpp. */
const STAR =
  'M18 2L23.2 11.8L34.2 13.7L26.4 21.7L28 32.8L18 27.8L8 32.8L9.6 21.7L1.8 13.7L12.8 11.8z';

const THUMB =
  'M5 16h6v15H5zM11 17l6-13c3 0 4.500 2 4 5l-1 5h8c2.500 0 4 2 3.500 4.500l-2 9c-.5 2-2 3.500-4 3.500H14l-3-2';

/**
 * @param {Node} node
 * @param {Option} option
 * @param {number} place  Among the choices.
 * @returns {{ element: Element, update(option: Option): void } | undefined}
 */
export function createSign({ id, look, options = [] }, option, place) {
  switch (look) {
    case 'stars':
      return drawn(STAR);
    case 'smileys':
      return drawn(face(place / Math.max(1, options.length - 1)));
    case 'thumbs':
      return drawn(THUMB, place === 0 ? 'down' : 'up');
    case 'pictures':
      return createPicture(`${id}/${option.id}:image`);
    default:
      return undefined;
  }
}

/**
 * @param {string} path
 * @param {string} [name]
 */
function drawn(path, name = '') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 36 36');
  svg.setAttribute('aria-hidden', 'true');
  if (name) svg.setAttribute('class', name);
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return { element: svg, update() {} };
}

/** A round face, from sad (0) to glad (1). @param {number} mood */
function face(mood) {
  const bend = 10 * (mood - 0.5);
  const mouth = `M11 ${23 - bend * 0.4}Q18 ${23 + bend * 1.1} 25 ${23 - bend * 0.4}`;
  return `M18 3a15 15 0 1 0 0 30a15 15 0 1 0 0-30M12.500 13v2.500M23.500 13v2.500${mouth}`;
}

/** @param {string} key */
function createPicture(key) {
  const image = make('img', { loading: 'lazy', decoding: 'async', draggable: 'false' });
  const element = make('span', { class: 'image', 'data-key': key }, image);
  // What cannot be loaded leaves the place that is kept for it.
  image.addEventListener('error', () => (image.hidden = true));
  return {
    element,
    /** @param {Option} option */
    update({ image: url = '', alt = '' }) {
      image.alt = alt;
      if (image.getAttribute('src') === url) return;
      image.hidden = !url;
      setAttribute(image, 'src', url);
    },
  };
}
