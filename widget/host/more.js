// The entry of the runtime's second file: what comes after the first question of most surveys, and
// the look of the plain view. It takes what it shares with the runtime from there.

import { createDropdown } from './more/dropdown.js';
import { createRanking } from './more/ranking.js';
import { createReview } from './more/review.js';
import { createSlider } from './more/slider.js';

export { watchAbsence } from './more/absence.js';
export { createExtras } from './more/extras.js';
export { adoptStyles } from './more/plain_styles.js';
export { refuseSurvey } from './more/problems.js';
export { fillRich } from './more/rich.js';
export { createRuler } from './more/ruler.js';
export { createSign } from './more/sign.js';

/**
 * @typedef {import('./types.js').Node} Node
 * @typedef {import('./mirror/mirror.js').Maker} Maker
 */

/** @type {Partial<Record<Node['look'], Maker>>} */
const MAKERS = {
  dropdown: createDropdown,
  ranking: createRanking,
  slider: createSlider,
};

/** What makes the elements of a node, where it is not what makes those of its role. @param {Node} node */
export function makerOf({ look, change }) {
  return change ? createReview : MAKERS[look];
}
