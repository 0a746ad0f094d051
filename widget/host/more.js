// The entry of the runtime's second file: what comes after the first question of most surveys, and
// the look of the plain view. It takes what it shares with the runtime from there.

import { watchAbsence } from './more/absence.js';
import { keepDraft } from './more/drafts.js';
import { createDropdown } from './more/dropdown.js';
import { adoptStyles } from './more/plain_styles.js';
import { createRanking } from './more/ranking.js';
import { createReview } from './more/review.js';
import { createRuler } from './more/ruler.js';
import { drawWhenSeen } from './more/sight.js';
import { createSlider } from './more/slider.js';
import { stayAboveKeyboard } from './more/soft_keyboard.js';
import { followTranslation } from './more/translation.js';

export { takeUpDraft } from './more/drafts.js';
export { createExtras } from './more/extras.js';
export { refuseSurvey } from './more/problems.js';
export { replayDraft } from './more/replay.js';
export { fillRich } from './more/rich.js';
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

/** Gives a widget what it lacked. @param {import('./widget.js').SurveyWidget} widget */
export function join(widget) {
  const { textStyle } = widget.session;
  adoptStyles(widget.root);
  textStyle.ruler = createRuler(textStyle);
  keepDraft(widget);
  followTranslation(widget);
  stayAboveKeyboard(widget);
  watchAbsence(widget);
  drawWhenSeen(widget);
  // The browser keeps every mark, and a popover may come again and again.
  widget.lifetime.onEnd(() => performance.clearMarks('earshot-ready'));
}
