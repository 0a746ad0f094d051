// What the parser says of surveys: for each line of standard input, which is the JSON text of one,
// a line with "code path" of every problem, separated by tabs; an empty line when there is none.
// equivalence.test.mjs compares that with what the schema says.
#include <iostream>
#include <string>

#include "shared/parse.h"

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string text; std::getline(std::cin, text);) {
    std::string line;
    for (const earshot::Problem& problem : earshot::parse_survey(text).problems) {
      line += (line.empty() ? "" : "\t") + problem.code + " " + problem.path;
    }
    std::cout << line << '\n';
  }
}
