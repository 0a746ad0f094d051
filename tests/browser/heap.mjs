// What a page keeps in its memory, counted by kind in a heap snapshot.

/**
 * @typedef {{ count: number, bytes: number }} Amount
 * @typedef {Map<string, Amount>} Census  By type and name: "closure send", "native PerformanceMark".
 */

/** Of these there is a kind for each value, if they were named. */
const NAMELESS = /string|number|array|bigint|regexp/;
/** What is not made by a script: the browser's, and functions as the compiler wrote them. */
const NO_VALUES = /^(native|code|hidden|synthetic)/;

/** @param {import('playwright-core').CDPSession} session @returns {Promise<Census>} */
export async function takeCensus(session) {
  // Weak things are let go in the collection after the one that finds them.
  for (let times = 0; times < 3; ++times) await session.send('HeapProfiler.collectGarbage');
  const { snapshot, nodes, strings } = JSON.parse(await takeSnapshot(session));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, nameAt, sizeAt] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  /** @type {Census} */
  const census = new Map();
  for (let node = 0; node < nodes.length; node += fields.length) {
    const type = types[typeAt][nodes[node + typeAt]];
    const kind = NAMELESS.test(type) ? type : `${type} ${strings[nodes[node + nameAt]]}`;
    const { count, bytes } = census.get(kind) ?? { count: 0, bytes: 0 };
    census.set(kind, { count: count + 1, bytes: bytes + nodes[node + sizeAt] });
  }
  return census;
}

/** @param {import('playwright-core').CDPSession} session @returns {Promise<string>} */
async function takeSnapshot(session) {
  /** @type {string[]} */
  const chunks = [];
  const add = (/** @type {{ chunk: string }} */ { chunk }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', add);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', add);
  return chunks.join('');
}

/** The bytes of all values of scripts. @param {Census} census */
export function bytesOfValues(census) {
  return [...census]
    .filter(([kind]) => !NO_VALUES.test(kind))
    .reduce((sum, [, { bytes }]) => sum + bytes, 0);
}

/**
 * The kinds of which there are at least so many more, without functions as the compiler wrote them
 * and what it notes about them.
 * @param {Census} before
 * @param {Census} after
 * @param {number} least
 */
export function grownKinds(before, after, least) {
  return [...after]
    .filter(([kind, { count }]) => count - (before.get(kind)?.count ?? 0) >= least)
    .map(([kind]) => kind)
    .filter((kind) => !/^(code|native system) /.test(kind));
}
