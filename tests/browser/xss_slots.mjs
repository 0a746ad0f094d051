// Surveys with such texts in every place that takes one, and in places where only certain words may
// stand.

import { LINKS, STRINGS, TEMPLATES, TEXTS } from './xss.mjs';

/** Every string as every text of a page and of the questions that it has. @param {string[]} texts */
export function walkSurvey(texts, asMap = false) {
  const say = (/** @type {string} */ text) => (asMap ? { en: 'x', de: text } : text);
  return {
    id: 'xss',
    name: 'XSS',
    ...(asMap && { languages: ['en', 'de'] }),
    pages: texts.map((text, i) => ({
      id: `p${i}`,
      title: say(text),
      text: say(text),
      questions: [
        {
          id: `t${i}`,
          type: 'text',
          text: say(text),
          help: say(text),
          placeholder: say(text),
          checks: [{ rule: { '==': [1, 2] }, message: say(text), soft: true }],
        },
        {
          id: `g${i}`,
          type: 'gap',
          text: i ? `{{t${i - 1}|none}}` : 'none',
          expectedLabel: say(text),
          experiencedLabel: say(text),
          lowLabel: say(text),
          highLabel: say(text),
        },
        { id: `n${i}`, type: 'number', text: 'n', unit: say(text) },
        { id: `c${i}`, type: 'consent', text: 'c', label: say(text) },
      ],
    })),
  };
}

/** A list takes 200. */
export const HALVES = [TEXTS.slice(0, 140), TEXTS.slice(140)];

/** @param {string} type @param {object} [more] */
function lists(type, more = {}) {
  return HALVES.map((texts, half) => ({
    id: `${type}${half}`,
    title: `${type}${half}`,
    questions: [
      {
        id: `${type}_${half}`,
        type,
        text: 'Which?',
        ...more,
        ...(type === 'matrix'
          ? { rows: labelled(texts), columns: labelled(texts.slice(0, 3)) }
          : { choices: labelled(texts) }),
      },
    ],
  }));
}

/** @param {string[]} texts */
function labelled(texts) {
  return texts.map((label, i) => ({ id: `c${i}`, label }));
}

export const LISTS = {
  id: 'xss',
  pages: [
    ...lists('choice', { look: 'list' }),
    ...lists('choices', { look: 'list' }),
    ...lists('ranking'),
    ...lists('matrix'),
    ...HALVES.map((texts, half) => ({
      id: `pictures${half}`,
      title: `pictures${half}`,
      questions: [
        {
          id: `pictures_${half}`,
          type: 'choice',
          look: 'pictures',
          text: 'Which?',
          choices: labelled(texts).map((choice) => ({
            ...choice,
            image: '/surveys/red.svg',
            alt: choice.label,
          })),
        },
      ],
    })),
  ],
};

/** What HTML can say in an attribute. */
export const FACTS = STRINGS.filter((text) => !/[\0\r]/.test(text));

/** @param {string} text */
export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export const TOLD = {
  id: 'xss',
  pages: [
    {
      id: 'page',
      questions: FACTS.map((_, i) => ({ id: `s${i}`, type: 'statement', text: `Fact {{attr.x${i}}}` })),
    },
  ],
};

export const END = {
  id: 'xss',
  welcome: { title: TEXTS.join(' | '), text: TEXTS.join(' | '), button: TEXTS[0] },
  questions: [{ id: 'q', type: 'comment', text: 'Why?' }],
  ends: [
    {
      id: 'end',
      title: TEXTS.join(' | '),
      text: TEXTS.join(' | '),
      actions: TEXTS.flatMap((text) => [
        { type: 'copy', label: text, text },
        { type: 'reward', label: text, code: text },
        { type: 'share', label: text, text, url: '/x?{{q}}' },
        { type: 'link', label: text, url: 'https://example.com/?{{q}}' },
        { type: 'callback', label: text, phone: '+1' },
      ]),
    },
  ],
  endpoint: { url: '/responses' },
};

/** What is typed: several texts into each field, to be quick. */
export const TYPED = Array.from({ length: Math.ceil(TEXTS.length / 8) }, (_, i) =>
  TEXTS.slice(8 * i, 8 * i + 8).join(' '),
);

/** The fields, and what was written into them on the next page. */
export const TYPING = {
  id: 'xss',
  pages: [
    { id: 'fields', questions: TYPED.map((_, i) => ({ id: `t${i}`, type: 'comment', text: 'x' })) },
    {
      id: 'words',
      questions: TYPED.map((_, i) => ({ id: `w${i}`, type: 'statement', text: `{{t${i}}}` })),
    },
  ],
};

/** Surveys that say something where only certain words may stand. @type {Record<string, object | string>} */
export const REFUSED = {
  ids: { id: 'xss', questions: TEXTS.map((id) => ({ id: `${id}<`, type: 'comment', text: 'x' })) },
  types: { id: 'xss', questions: TEXTS.map((type, i) => ({ id: `q${i}`, type, text: 'x' })) },
  members: {
    id: 'xss',
    questions: [{ id: 'q', type: 'comment', text: 'x', ...Object.fromEntries(TEXTS.map((key) => [`${key} `, 1])) }],
  },
  'members of objects': '{"id":"xss","__proto__":{"look":"x"},"constructor":1,"questions":[]}',
  'rules and places to go': {
    id: 'xss',
    questions: TEXTS.map((go, i) => ({ id: `q${i}`, type: 'comment', text: 'x', next: [{ go: `${go} ` }] })),
  },
  'links and templates': {
    id: 'xss',
    questions: [...LINKS, ...TEMPLATES].map((text, i) => ({ id: `q${i}`, type: 'comment', text })),
  },
  addresses: {
    id: 'xss',
    questions: [
      {
        id: 'q',
        type: 'choice',
        look: 'pictures',
        text: 'x',
        choices: HALVES[0].map((image, i) => ({ id: `c${i}`, label: 'x', image: `<${image}` })),
      },
    ],
    ends: [
      {
        id: 'end',
        title: 'x',
        actions: TEXTS.map((url) => ({ type: 'link', label: 'x', url: `x${url}` })),
      },
    ],
    theme: { logo: 'javascript:alert(1)', accent: 'url(//evil.example)' },
  },
};
