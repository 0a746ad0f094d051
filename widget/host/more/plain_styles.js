// The look of the plain view, and what the picture needs later: one constructed stylesheet for all
// widgets of a page.

import canvas from '../styles/canvas_rare.css';
import choices from '../styles/choices.css';
import dropdown from '../styles/dropdown.css';
import ends from '../styles/ends.css';
import fields from '../styles/fields.css';
import footer from '../styles/footer.css';
import modes from '../styles/modes.css';
import problems from '../styles/problems.css';
import ranking from '../styles/ranking.css';
import rare from '../styles/rare.css';
import scales from '../styles/scales.css';

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {ShadowRoot} root */
export function adoptStyles(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    const plain = [rare, choices, scales, fields, dropdown, ranking, footer, ends, problems, modes];
    sheet.replaceSync(`@layer plain{${plain.join('')}}${canvas}`);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
