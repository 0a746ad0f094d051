// What the built files weigh, and whether that stays within the budgets of the design.

/**
 * @typedef {{ part: 'loader' | 'runtime' | 'wasm', name: string, raw: number, brotli: number }} Part
 * @typedef {{ parts: Part[], total: { raw: number, brotli: number } }} Sizes
 * @typedef {{ loader: number, total: number }} Budgets  Bytes after brotli.
 */

/** @type {Budgets} The loader alone, and everything until the first question can be answered. */
export const BUDGETS = { loader: 4 * 1024, total: 100 * 1024 };

/**
 * @param {Part[]} parts
 * @returns {Sizes}
 */
export function addUp(parts) {
  const total = { raw: 0, brotli: 0 };
  for (const part of parts) {
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
  }
  if (sizes.total.brotli > budgets.total) {
    sentences.push(overrun('Everything together', sizes.total.brotli, budgets.total));
  }
  return sentences;
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
  for (const { part, name, raw, brotli } of sizes.parts) {
    rows.push([
      name,
      format(raw),
      format(brotli),
      part === 'loader' ? share(brotli, budgets.loader) : '',
    ]);
  }
  const { raw, brotli } = sizes.total;
  rows.push(['together', format(raw), format(brotli), share(brotli, budgets.total)]);
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
