// One constructed stylesheet for all widgets of a page. Constructed sheets are outside style-src: a
// page that allows no inline style shows the widget all the same.

import base from './styles/base.css';
import canvas from './styles/canvas.css';
import placement from './styles/placement.css';

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {ShadowRoot} root */
export function adoptStyles(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer plain{${base}${placement}}${canvas}`);
  }
  root.adoptedStyleSheets = [sheet];
}
