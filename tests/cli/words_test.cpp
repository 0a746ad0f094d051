#include "shared/cli/words.h"

#include "shared/messages.h"
#include "tests/engine/check.h"
#include "tests/engine/fixtures.h"

using namespace earshot;
using earshot::cli::words_of;

TEST_CASE("words: a language is found as a page finds it") {
  const auto text_of = [](std::string_view tag) {
    for (const auto& [name, text] : cli::all_words()) {
      if (name == tag) return std::string(text);
    }
    return std::string();
  };
  const Value rows = json(read_file(fixture_folder() / "languages.json"));
  CHECK(rows.array().size() > 20);
  for (const Value& row : rows.array()) {
    const std::string lang = row.array()[0].string();
    const std::string same = row.array()[1].string();
    CAPTURE(lang);
    CHECK(words_of(lang) == text_of(same));
    CHECK(words_of(lang).empty() == same.empty());
  }
}

TEST_CASE("words: every language has a word of its own for every message") {
  CHECK(cli::all_words().size() > 50);
  for (const auto& [tag, text] : cli::all_words()) {
    CAPTURE(tag);
    const Messages words{std::string(text)};
    CHECK(words[Message::kSent] != english_messages()[Message::kSent]);
    CHECK(std::count(text.begin(), text.end(), '\n') == static_cast<int>(Message::kCount) + 1);
    for (size_t number = 0; number < 300; ++number)
      CHECK_FALSE(words.text(Message::kTooFew, number).empty());
  }
}

TEST_CASE("words: numbers take their forms") {
  const struct {
    const char* lang;
    size_t number, like;  // the same form, and one number that takes another
    size_t unlike;
  } kRows[] = {
      {"de", 0, 2, 1},    {"de", 101, 2, 1},   {"fr", 0, 1, 2},    {"ru", 21, 1, 2},
      {"ru", 22, 2, 1},   {"ru", 11, 5, 1},    {"ru", 111, 5, 1},  {"ru", 1021, 1, 5},
      {"pl", 22, 2, 5},   {"pl", 12, 5, 2},    {"pl", 21, 5, 1},   {"cs", 3, 2, 5},
      {"sl", 101, 1, 2},  {"sl", 103, 4, 5},   {"lt", 21, 1, 11},  {"ar", 103, 3, 11},
      {"ar", 111, 11, 3}, {"ar", 100, 200, 3}, {"ro", 119, 2, 20},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.lang);
    CAPTURE(row.number);
    const Messages words(words_of(row.lang));
    CHECK(words.text(Message::kDecimals, row.number) == words.text(Message::kDecimals, row.like));
    CHECK(words.text(Message::kDecimals, row.number) != words.text(Message::kDecimals, row.unlike));
  }
}
