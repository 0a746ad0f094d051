/**
 * Whether the page has changed, in a way that would not be noticed in time, what every line of ours
 * relies on: lists and JSON. What fails loudly is noticed by that.
 */
export function isTampered() {
  for (const _ in []) return true;
  const { prototype } = Array;
  const text = '[{"a":""}]';
  const used = [Array.from, Map, Set, prototype[Symbol.iterator]];
  for (const name of Object.getOwnPropertyNames(prototype)) used.push(prototype[/** @type {any} */ (name)]);
  // The only one that is no function is the length of the empty list that the prototype is.
  return !used.every((each) => /native code|^0/.test(String(each))) || JSON.stringify(JSON.parse(text)) !== text;
}
