// A language as data for the engine, which knows none: how it writes numbers and dates, and the words
// of the interface.

/**
 * The visitor's own day, as "2026-01-31".
 * @param {Date} now
 */
export function localDate(now) {
  const shifted = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 10);
}

/** @type {import('./types.js').Parts['wordsOf']} The page's. */
let wordsOf;

/** @param {import('./types.js').Parts['wordsOf']} source */
export function takeWordsFrom(source) {
  wordsOf = source;
}

/**
 * All that the engine is told of a language. The browser takes its time to look up the first.
 * @param {string} lang
 * @param {boolean} [writesNumbers]
 */
export async function describeLanguage(lang, writesNumbers = true) {
  const locale = writesNumbers ? describeLocale(lang) : undefined;
  return { lang, locale, words: await wordsOf(lang) };
}

/**
 * What read_locale() in shared/locale.h reads; nothing for a language that the browser refuses.
 * @param {string} lang
 */
function describeLocale(lang) {
  // The engine counts the days of the Gregorian calendar, in these digits.
  const latin = { numberingSystem: 'latn' };
  try {
    const number = new Intl.NumberFormat(lang, latin).formatToParts(123456.5);
    const part = (/** @type {string} */ type) => number.find((p) => p.type === type)?.value;
    const date = new Intl.DateTimeFormat(lang, {
      dateStyle: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
      ...latin,
    });
    const parts = date.formatToParts(new Date(0));
    const names = /** @type {Record<string, string>} */ ({ day: '{d}', month: '{month}', year: '{y}' });
    const pattern = parts.map(({ type, value }) => names[type] ?? value).join('');
    // Of some languages a browser has no names of months: it takes another's, or "M01".
    const isNamed = Intl.DateTimeFormat.supportedLocalesOf(lang)[0] && !/M01/.test(date.format(0));
    const inFigures = /^eu/.test(lang) ? '{y}.{m}.{d}' : '{d}.{m}.{y}';
    return {
      decimal: part('decimal'),
      group: part('group') ?? '',
      date: isNamed ? pattern : inFigures,
      months: Array.from({ length: 12 }, (_, month) => {
        const day = date.formatToParts(new Date(Date.UTC(2026, month)));
        return day.find(({ type }) => type === 'month')?.value ?? '';
      }),
    };
  } catch {
    return undefined;
  }
}
