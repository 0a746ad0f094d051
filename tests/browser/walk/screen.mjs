// One screen as three see it: the engine (its View and its Layout), assistive technology (the
// accessibility tree of the browser) and the eye (the boxes of the elements).

/**
 * @typedef {import('playwright-core').CDPSession} CDPSession
 * @typedef {import('playwright-core').Page} Page
 * @typedef {[number, number, number, number]} Rect  x, y, width, height
 *
 * @typedef {object} Entry             What assistive technology finds, in its order.
 * @property {string} role
 * @property {string} name
 * @property {string} [value]
 * @property {string} [description]
 * @property {boolean} [checked]
 * @property {boolean} [required]
 * @property {boolean} [invalid]
 * @property {boolean} [focused]
 * @property {number} level            Of a heading.
 * @property {string} key              The data-key of its element or of what is around that.
 * @property {number} node             For CDP.
 * @property {Rect | undefined} rect   In the card; nothing where it takes no place.
 *
 * @typedef {object} Screen
 * @property {any} view
 * @property {any} layout              Of the picture; in the plain view nothing.
 * @property {Entry[]} entries
 * @property {Record<string, Rect>} boxes   Of the elements, by their data-key, in the card.
 * @property {Rect} card
 */

/** What a visitor can meet; everything else is around it. */
const ROLES = new Set([
  'button',
  'checkbox',
  'combobox',
  'form',
  'group',
  'heading',
  'link',
  'paragraph',
  'progressbar',
  'radio',
  'radiogroup',
  'slider',
  'status',
  'textbox',
]);

/** What Chromium calls otherwise than ARIA does. @type {Record<string, string>} */
const ROLE_NAMES = { Date: 'textbox', spinbutton: 'textbox' };

/** What moves nothing on the screen and says nothing by being there more than once. */
const plain = (/** @type {string | undefined} */ text) => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * @param {Page} page
 * @param {CDPSession} session
 * @returns {Promise<Screen>}
 */
export async function readScreen(page, session) {
  const [{ nodes }, snapshot, probe] = await Promise.all([
    session.send('Accessibility.getFullAXTree'),
    session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] }),
    page.evaluate(() => {
      const { view, layout } = Reflect.get(window, 'engineProbe');
      const host = document.querySelector('earshot-host');
      return { view, layout: host?.dataset.view === 'canvas' ? layout : undefined };
    }),
  ]);
  const elements = readElements(snapshot);
  const { boxes, card } = elements;
  return { ...probe, boxes, card, entries: readEntries(nodes, elements) };
}

/**
 * The elements by the number that the accessibility tree calls them by.
 * @param {any} snapshot
 */
function readElements({ documents: [{ nodes, layout }], strings }) {
  /** @type {Map<number, Rect>} by index */
  const rects = new Map();
  layout.nodeIndex.forEach((/** @type {number} */ index, /** @type {number} */ i) =>
    rects.set(index, layout.bounds[i]),
  );
  /** @param {number} index @param {string} name */
  const attribute = (index, name) => {
    const pairs = nodes.attributes[index] ?? [];
    for (let i = 0; i < pairs.length; i += 2) {
      if (strings[pairs[i]] === name) return strings[pairs[i + 1]];
    }
    return '';
  };
  const section = nodes.nodeName.findIndex((/** @type {number} */ name) => strings[name] === 'SECTION');
  const card = rects.get(section) ?? [0, 0, 0, 0];
  /** @type {Map<number, { key: string, rect: Rect | undefined, spoken: string }>} */
  const byNode = new Map();
  /** @type {Record<string, Rect>} */
  const boxes = {};
  nodes.backendNodeId.forEach((/** @type {number} */ node, /** @type {number} */ index) => {
    const bounds = rects.get(index);
    /** @type {Rect | undefined} */
    const rect = bounds && [bounds[0] - card[0], bounds[1] - card[1], bounds[2], bounds[3]];
    const own = attribute(index, 'data-key');
    if (own && rect) boxes[own] = rect;
    let at = index;
    while (at >= 0 && !attribute(at, 'data-key')) at = nodes.parentIndex[at] ?? -1;
    const spoken = attribute(index, 'aria-valuetext');
    byNode.set(node, { key: at < 0 ? '' : attribute(at, 'data-key'), rect, spoken });
  });
  return { byNode, boxes, card };
}

/**
 * @param {any[]} nodes
 * @param {ReturnType<typeof readElements>} elements
 * @returns {Entry[]}
 */
function readEntries(nodes, { byNode }) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const form = nodes.find(({ role }) => role?.value === 'form');
  /** @type {Entry[]} */
  const entries = [];
  /** @param {any} node */
  const visit = (node) => {
    const role = ROLE_NAMES[node.role?.value] ?? node.role?.value;
    if (!node.ignored && ROLES.has(role)) entries.push(readEntry(node, role, byId, byNode));
    if (role === 'combobox' || role === 'textbox') return;
    for (const id of node.childIds ?? []) visit(byId.get(id));
  };
  if (form) visit(form);
  return entries;
}

/**
 * @param {any} node
 * @param {string} role
 * @param {Map<string, any>} byId
 * @param {ReturnType<typeof readElements>['byNode']} byNode
 * @returns {Entry}
 */
function readEntry(node, role, byId, byNode) {
  const properties = new Map(
    (node.properties ?? []).map((/** @type {any} */ each) => [each.name, each.value.value]),
  );
  const isText = role === 'paragraph' || role === 'status';
  const { key = '', rect, spoken } = byNode.get(node.backendDOMNodeId) ?? {};
  return {
    role,
    name: plain(isText ? textOf(node, byId) : node.name?.value),
    // Chromium tells its own tools of no aria-valuetext, and platforms do hear it.
    value: plain(spoken || String(node.value?.value ?? '')),
    description: plain(node.description?.value),
    checked: properties.get('checked') === 'true',
    required: !!properties.get('required'),
    invalid: properties.get('invalid') === 'true',
    focused: isFocused(node, byId),
    level: properties.get('level') ?? 0,
    node: node.backendDOMNodeId,
    key,
    rect,
  };
}

/** @param {any} node @param {Map<string, any>} byId @returns {string} */
function textOf(node, byId) {
  if (node.role?.value === 'StaticText') return node.name?.value ?? '';
  return (node.childIds ?? []).map((/** @type {string} */ id) => textOf(byId.get(id), byId)).join('');
}

/** A field for a day has its focus in one of its parts. @param {any} node @param {Map<string, any>} byId @returns {boolean} */
function isFocused({ properties = [], role, childIds = [] }, byId) {
  if (properties.some((/** @type {any} */ { name, value }) => name === 'focused' && value.value)) return true;
  const inner = role?.value === 'form' || role?.value?.endsWith('group') ? [] : childIds;
  return inner.some((/** @type {string} */ id) => isFocused(byId.get(id), byId));
}
