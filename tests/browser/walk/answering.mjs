// Answers a screen as assistive technology does: finds a control in the accessibility tree by its
// role and its group, and does to it what the tree offers.

/**
 * @typedef {import('playwright-core').CDPSession} CDPSession
 * @typedef {import('./screen.mjs').Entry} Entry
 * @typedef {import('./screen.mjs').Screen} Screen
 */

/** For a question that has to be answered and whose answer leads nowhere in particular. */
const ANYTHING = /** @type {Record<string, string>} */ ({
  email: 'someone@example.org',
  tel: '+49 30 901820',
  url: 'https://example.org/',
  number: '1',
  text: 'Some words',
});

/**
 * What the visitor says to a question; nothing for one that is left out.
 * @param {any} node
 * @param {Record<string, any>} answers  By question.
 */
export function answerTo(node, answers) {
  const [question, part] = node.id.split('/');
  const answer = part ? answers[question]?.[part] : answers[question];
  if (node.role === 'statement') return undefined;
  if (answer === undefined && !node.required) return undefined;
  if (node.options) return optionsFor(node, answer);
  if (node.inputType === 'date') return dateFor(node, answer);
  return String(answer ?? ANYTHING[node.inputType ?? 'text']);
}

/** @param {any} node @param {any} answer @returns {string[]} */
function optionsFor({ options }, answer) {
  if (answer === undefined) return [options[0].id];
  // Consent is a question with one choice.
  return answer === true ? [options[0].id] : [answer].flat().map(String);
}

/** Days are told from today, which is another one each day. @param {any} node @param {any} answer */
function dateFor({ min = '', max = '' }, answer = '2026-01-31') {
  if (min && answer < min) return min;
  return max && answer > max ? max : answer;
}

/**
 * @param {CDPSession} session
 * @param {Screen} screen
 * @param {any} node
 * @param {string | string[]} answer
 */
export async function give(session, { entries }, node, answer) {
  if (Array.isArray(answer)) {
    for (const option of answer) {
      const entry = entries.find(({ key }) => key === `${node.id}/${option}`);
      if (!entry) throw new Error(`${node.id} has no choice ${option}`);
      if (!entry.checked) await press(session, entry);
    }
    return;
  }
  const field = entries.find(({ role, key }) => key === node.id && role === 'textbox');
  if (!field) throw new Error(`${node.id} has no field`);
  await act(session, field, write, answer);
}

/** @param {CDPSession} session @param {Entry} entry */
export function press(session, entry) {
  return act(session, entry, click);
}

/**
 * @param {CDPSession} session
 * @param {Entry} entry
 * @param {Function} what  Runs in the page, on the element.
 * @param {...string} values
 */
async function act(session, { node }, what, ...values) {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node });
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: what.toString(),
    arguments: values.map((value) => ({ value })),
  });
}

/** @this {HTMLElement} */
function click() {
  this.focus();
  this.click();
}

/** @this {HTMLInputElement} @param {string} text */
function write(text) {
  this.focus();
  this.value = text;
  this.dispatchEvent(new Event('input', { bubbles: true }));
  this.dispatchEvent(new Event('change', { bubbles: true }));
}
