// Every branch of the landing survey: what a visitor does, and what must be stored.

/**
 * @typedef {object} Step      One screen: an option to press, or a field to write in, or neither.
 * @property {string} [press]  Key of the option.
 * @property {string} [write]  Key of the field.
 * @property {string} [text]
 *
 * @typedef {object} Branch
 * @property {string} name
 * @property {Step[]} steps
 * @property {object} answers
 * @property {string} end
 * @property {string} title    What the end says.
 */

/** @type {Branch[]} */
export const BRANCHES = [
  {
    name: 'a detractor says what got in the way and tells the story',
    steps: [
      { press: 'nps/3' },
      { press: 'grit/trust' },
      { write: 'story', text: 'The price was hidden.' },
    ],
    answers: { nps: 3, grit: 'trust', story: 'The price was hidden.' },
    end: 'sorry',
    title: 'Thank you for saying so',
  },
  {
    name: 'a detractor may leave the story out',
    steps: [{ press: 'nps/0' }, { press: 'grit/unclear' }, {}],
    answers: { nps: 0, grit: 'unclear' },
    end: 'sorry',
    title: 'Thank you for saying so',
  },
  {
    name: 'a passive says what would make it a 10',
    steps: [{ press: 'nps/7' }, { write: 'better', text: 'Übersetzung 日本語 🙂' }],
    answers: { nps: 7, better: 'Übersetzung 日本語 🙂' },
    end: 'thanks',
    title: 'Thank you',
  },
  {
    name: 'a promoter is asked to tell friends',
    steps: [{ press: 'nps/10' }],
    answers: { nps: 10 },
    end: 'friends',
    title: 'Thank you, that made our day',
  },
];

/** What the visitor decided, of a stored response. @param {any} response */
export function stored({ survey, lang, end, answers }) {
  return { survey, lang, end, answers };
}
