// Prints the words of the interface as a C++ source, for the executable (shared/cli/words.h).

import { compileWords, readWords } from './words.mjs';

/** @param {string} text  JSON's escapes are those of C++, but for "\u". */
const quoted = (text) =>
  text
    .split(/(?<=\n)/)
    .map((line) => `     ${JSON.stringify(line)}\n`)
    .join('');

const texts = compileWords(await readWords());
process.stdout.write(`// Made by widget/tools/words_source.mjs from shared/words/*.json.
#include "shared/cli/words.h"

namespace earshot::cli {

const std::vector<std::pair<std::string_view, std::string_view>>& all_words() {
  static const std::vector<std::pair<std::string_view, std::string_view>> kAll = {
${[...texts].map(([tag, text]) => `    {"${tag}",\n${quoted(text)}    },\n`).join('')}  };
  return kAll;
}

}  // namespace earshot::cli
`);
