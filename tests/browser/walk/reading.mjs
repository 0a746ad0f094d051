// What assistive technology has to find for a View: each thing of it, in order, with its name, value
// and state. Written from what the View means, not from how the widget does it.

/**
 * @typedef {object} Line
 * @property {string} role
 * @property {string} name
 * @property {string} [value]
 * @property {string} [description]
 * @property {boolean} [checked]
 * @property {boolean} [required]
 * @property {boolean} [invalid]
 */

/** @param {...(string | undefined)} parts */
const words = (...parts) => parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();

/** @param {string} role @param {...(string | undefined)} parts @returns {Line[]} */
const line = (role, ...parts) => (words(...parts) ? [{ role, name: words(...parts) }] : []);

/** @param {any[]} [runs] */
const links = (runs = []) => runs.filter(({ link }) => link).flatMap(({ text }) => line('link', text));

/**
 * @param {any} view
 * @param {'canvas' | 'plain'} shown
 * @returns {Line[]}
 */
export function readingOf(view, shown) {
  const { name, languages, languageLabel, title, titleRuns, text, textRuns, nodes } = view;
  const { alert, offers = [], next, back, close, progress, plain } = view;
  /** @param {any} command */
  const button = ({ visible, label }) => (visible ? line('button', label) : []);
  return [
    ...line('form', name),
    ...(languages?.length ? line('combobox', languageLabel) : []),
    ...button(close),
    ...line('heading', title),
    ...links(titleRuns),
    ...line('paragraph', text),
    ...links(textRuns),
    ...nodes.flatMap(readingOfNode),
    ...line('paragraph', alert),
    ...offers.flatMap(readingOfOffer),
    ...button(next),
    ...button(back),
    ...line('progressbar', [progress.label, progress.timeLeft].filter(Boolean).join(' · ')),
    ...button({ ...plain, label: shown === 'plain' ? plain.standardLabel : plain.label }),
    { role: 'status', name: words(view.status) },
  ];
}

/** @param {any} node @returns {Line[]} */
function readingOfNode(node) {
  if (node.change) {
    const { label, help, change } = node;
    return [...line('paragraph', label), ...line('paragraph', help), ...line('button', change, label)];
  }
  if (node.role === 'statement') {
    const { label, labelRuns, help, helpRuns } = node;
    return [
      ...line('paragraph', label),
      ...links(labelRuns),
      ...line('paragraph', help),
      ...links(helpRuns),
    ];
  }
  return node.options && node.look !== 'dropdown' ? readingOfGroup(node) : readingOfField(node);
}

/** @param {any} node @returns {Line[]} */
function readingOfGroup(node) {
  const { label, name, labelRuns, help, helpRuns, error, soft, required, requiredLabel } = node;
  const isSingle = node.role === 'radiogroup';
  const invalid = !!error && !soft;
  const state = isSingle ? { required, invalid } : { required: false, invalid: false };
  const own = isSingle || !required || name ? words(name ?? label) : words(label, requiredLabel);
  return [
    {
      role: isSingle ? 'radiogroup' : 'group',
      name: own,
      description: words(help, error),
      ...state,
    },
    ...links(labelRuns),
    ...line('paragraph', help),
    ...links(helpRuns),
    ...node.options.flatMap((/** @type {any} */ _, /** @type {number} */ i) =>
      readingOfOption(node, i, !isSingle && invalid),
    ),
    ...line('paragraph', error),
  ];
}

/** @param {any} node @param {number} i @param {boolean} invalid @returns {Line[]} */
function readingOfOption({ role, look, options, lowLabel, highLabel, ...node }, i, invalid) {
  const { label, name, alt, image, selected, place } = options[i];
  const end = i === 0 ? lowLabel : i === options.length - 1 ? highLabel : '';
  const isRanked = look === 'ranking' && selected;
  return [
    {
      role: role === 'radiogroup' ? 'radio' : 'checkbox',
      name: words(image && alt, look === 'ranking' ? label : name, place),
      description: words(end),
      checked: selected,
      required: false,
      invalid,
    },
    ...(isRanked ? line('button', `${node.moveUp}: ${label}`) : []),
    ...(isRanked ? line('button', `${node.moveDown}: ${label}`) : []),
  ];
}

/** @param {any} node @returns {Line[]} */
function readingOfField(node) {
  const { label, labelRuns, help, helpRuns, error, soft, value, unit, counter } = node;
  const isDate = node.inputType === 'date';
  // Days and sliders do not say by themselves that they are required, so their names do.
  const isNamed = node.required && (isDate || node.look === 'slider');
  const name = words(label, isNamed ? node.requiredLabel : '');
  const required = node.required && !isDate;
  const common = { name, required, invalid: !!error && !soft };
  const description = words(help, unit, counter, error);
  const before = [...links(labelRuns), ...line('paragraph', help), ...links(helpRuns)];
  const after = [...line('paragraph', counter), ...line('paragraph', error)];
  if (node.look === 'dropdown') {
    const chosen = node.options.find((/** @type {any} */ { selected }) => selected);
    const field = { role: 'combobox', ...common, value: words(chosen?.label), description };
    return [...before, field, ...after];
  }
  const slider = {
    ...{ role: 'slider', name, required: false, invalid: false, description },
    value: value ? words(value, unit) : '',
  };
  const field = { role: 'textbox', ...common, value: words(value), description };
  return [...before, ...(node.look === 'slider' ? [slider] : []), field, ...after];
}

/** @param {any} offer @returns {Line[]} */
function readingOfOffer({ type, label, text }) {
  if (type === 'link' || type === 'redirect') return line('link', label);
  if (type === 'callback') return line('link', label || text);
  return [...(type === 'reward' ? line('paragraph', text) : []), ...line('button', label)];
}
