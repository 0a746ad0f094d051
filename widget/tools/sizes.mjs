// What the built files weigh, and whether that stays within the budgets of the design.

/**
 * @typedef {{ part: 'loader' | 'runtime' | 'wasm' | 'more' | 'words' | 'shelter', name: string, raw: number, brotli: number }} Part
 * @typedef {{ parts: Part[], total: { raw: number, brotli: number } }} Sizes
 *   The total is without "more", which the first question does not wait for, without "words", the
 *   largest of the languages, as English needs none, and without "shelter", which only few pages
 *   need.
 * @typedef {{ loader: number, total: number, more: number, words: number }} Budgets  Bytes after brotli.
 */

/**
 * The loader alone, everything until the first question can be answered, what comes after, and the
 * words of a language.
 * @type {Budgets}
 */
export const BUDGETS = { loader: 4 * 1024, total: 100 * 1024, more: 24 * 1024, words: 2 * 1024 };

/** What the first question of a survey in English waits for. @param {Part} part */
const isFirst = ({ part }) => part === 'loader' || part === 'runtime' || part === 'wasm';

/**
 * @param {Part[]} parts
 * @returns {Sizes}
 */
export function addUp(parts) {
  const total = { raw: 0, brotli: 0 };
  for (const part of parts) {
    if (!isFirst(part)) continue;
    total.raw += part.raw;
    total.brotli += part.brotli;
  }
  return { parts, total };
}

/**
 * One sentence for each budget that is exceeded; none when all is well.
 * @param {Sizes} sizes
 * @param {Budgets} budgets
 * @returns {string[]}
 */
export function findOverruns(sizes, budgets = BUDGETS) {
  const sentences = [];
  for (const part of sizes.parts) {
    if (part.part === 'loader' && part.brotli > budgets.loader) {
      sentences.push(overrun(`The loader ${part.name}`, part.brotli, budgets.loader));
    }
    if (part.part === 'words' && part.brotli > budgets.words) {
      sentences.push(overrun(`The language ${part.name}`, part.brotli, budgets.words));
    }
  }
  const more = sum(sizes.parts.filter(({ part }) => part === 'more'));
  if (more > budgets.more) sentences.push(overrun('What comes later', more, budgets.more));
  if (sizes.total.brotli > budgets.total) {
    sentences.push(overrun('Everything together', sizes.total.brotli, budgets.total));
  }
  return sentences;
}

/** @param {Part[]} parts */
function sum(parts) {
  return parts.reduce((total, { brotli }) => total + brotli, 0);
}

/**
 * @param {string} what
 * @param {number} bytes
 * @param {number} budget
 */
function overrun(what, bytes, budget) {
  return (
    `${what} is ${format(bytes)} bytes after brotli, ` +
    `${format(bytes - budget)} more than its budget of ${format(budget)}.`
  );
}

/**
 * @param {Sizes} sizes
 * @param {Budgets} budgets
 * @returns {string}
 */
export function formatTable(sizes, budgets = BUDGETS) {
  const rows = [['file', 'bytes', 'brotli', 'of its budget']];
  for (const part of sizes.parts) if (isFirst(part)) rows.push(rowOf(part, budgets));
  const { raw, brotli } = sizes.total;
  rows.push(['together', format(raw), format(brotli), share(brotli, budgets.total)]);
  for (const part of sizes.parts) if (!isFirst(part)) rows.push(rowOf(part, budgets));
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map(([name, ...numbers]) =>
      [name.padEnd(widths[0]), ...numbers.map((text, i) => text.padStart(widths[i + 1]))].join(
        '  ',
      ),
    )
    .join('\n');
}

/**
 * @param {Part} part
 * @param {Budgets} budgets
 */
function rowOf({ part, name, raw, brotli }, budgets) {
  const budget =
    part === 'loader' || part === 'more' || part === 'words' ? share(brotli, budgets[part]) : '';
  return [name, format(raw), format(brotli), budget];
}

/**
 * @param {number} bytes
 * @param {number} budget
 */
function share(bytes, budget) {
  return `${((100 * bytes) / budget).toFixed(1)} % of ${format(budget)}`;
}

/** @param {number} bytes */
function format(bytes) {
  return bytes.toLocaleString('en-US');
}
