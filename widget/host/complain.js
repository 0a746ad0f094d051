/**
 * Says on the console, in one sentence, what went wrong and what to do.
 * @param {string} sentence
 */
export function complain(sentence) {
  console.error(`Earshot: ${sentence}`);
}
