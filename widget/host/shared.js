// What the second file uses of the first: the bundler makes an import of this module an import of
// the runtime that is already there.

export { complain } from './complain.js';
export { tell } from './events.js';
export { describeLanguage } from './locale.js';
export { given, make, setAttribute, setChildren, setText } from './mirror/dom.js';
export { createGroup } from './mirror/group.js';
export { createQuestionTexts, domId, makePiece } from './mirror/question.js';
export { setWords } from './mirror/words.js';
export { createTextField } from './mirror/text_field.js';
export { uuid } from './uuid.js';
