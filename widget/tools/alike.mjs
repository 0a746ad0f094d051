// Functions that look alike stand together: compression finds in one what was in the one before, and
// what stands for numbers of functions stays small. It saves more than a kilobyte of the module.

/** A function of the text format: a line that opens it, more, and a line that closes it. */
const FUNCTION = /^ \(func [^]*?\n \)\n/gm;

/** How many words in a row make two functions alike. */
const WORDS = 3;

/**
 * The same module with its functions in another order.
 * @param {string} text  Of a module, as wasm-dis writes it.
 */
export function putAlikeTogether(text) {
  const functions = text.match(FUNCTION) ?? [];
  let next = 0;
  const chain = chainOf(functions);
  return text.replace(FUNCTION, () => chain[next++]);
}

/**
 * From the smallest function on, each is followed by the one that is most like it.
 * @param {string[]} functions
 */
function chainOf(functions) {
  const left = functions
    .map((text) => ({ text, phrases: phrasesOf(text) }))
    .sort((a, b) => a.text.length - b.text.length);
  const chain = left.splice(0, 1);
  while (left.length) {
    const { phrases } = chain[chain.length - 1];
    const likeness = left.map((other) => likenessOf(phrases, other.phrases));
    chain.push(...left.splice(likeness.indexOf(Math.max(...likeness)), 1));
  }
  return chain.map(({ text }) => text);
}

/** @param {string} text @returns {Set<string>} all rows of WORDS words in it */
function phrasesOf(text) {
  const words = text.match(/[^\s()]+/g) ?? [];
  return new Set(words.map((_, i) => words.slice(i, i + WORDS).join(' ')));
}

/**
 * The share of phrases that both have (Jaccard index), also of empty ones.
 * @param {Set<string>} a
 * @param {Set<string>} b
 */
function likenessOf(a, b) {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 1;
  for (const phrase of small) if (large.has(phrase)) ++common;
  return common / (a.size + b.size - common + 2);
}
