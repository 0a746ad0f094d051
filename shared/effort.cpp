#include "shared/effort.h"

#include <cmath>

namespace earshot {
namespace {

constexpr double kWordsPerSecond = 238.0 / 60;
constexpr double kWordsPerCharacter = 0.4;  // where no spaces separate words

struct Length {
  double words = 0;
  bool in_word = false;
};

// Thai to Myanmar, kana and kanji, Hangul excepted: it has spaces.
bool is_unspaced(uint32_t point) {
  return (point >= 0x0E00 && point <= 0x0EFF) || (point >= 0x1000 && point <= 0x109F) ||
         (point >= 0x1780 && point <= 0x17FF) || (point >= 0x3040 && point <= 0x30FF) ||
         (point >= 0x3400 && point <= 0x9FFF) || (point >= 0x20000 && point <= 0x3FFFF);
}

// The code point at `at`, which moves past it. Texts are valid UTF-8 (parse_json sees to it).
uint32_t next_point(std::string_view text, size_t& at) {
  const auto byte = [&](size_t i) {
    return i < text.size() ? static_cast<uint32_t>(static_cast<unsigned char>(text[i])) : 0u;
  };
  const uint32_t lead = byte(at);
  const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  uint32_t point = length == 1 ? lead : lead & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; ++i) point = point << 6 | (byte(at + i) & 0x3F);
  at += length;
  return point;
}

void count(std::string_view text, Length& length) {
  for (size_t at = 0; at < text.size();) {
    const uint32_t point = next_point(text, at);
    const bool is_space = point <= ' ' || point == 0xA0 || point == 0x3000;
    if (is_unspaced(point)) {
      length.words += kWordsPerCharacter;
      length.in_word = false;
    } else {
      if (!is_space && !length.in_word) length.words += 1;
      length.in_word = !is_space;
    }
  }
}

double answer_seconds(const Question& question) {
  const double choices = static_cast<double>(question.choices.size());
  const double more = choices > 1 ? 0.25 * (choices - 1) : 0;
  switch (question.type) {
    case QuestionType::kChoice: return 2 + more;
    case QuestionType::kChoices: return 4 + more;
    case QuestionType::kText: return 8;
    case QuestionType::kComment: return 25;
    case QuestionType::kNumber: return 5;
    case QuestionType::kSlider: return 4;
    case QuestionType::kDate: return 6;
    case QuestionType::kMatrix: return 3 * static_cast<double>(question.rows.size());
    case QuestionType::kRanking: return 3 * choices;
    case QuestionType::kGap: return 6;
    case QuestionType::kStatement: return 0;
    default: return 3;
  }
}

}  // namespace

double seconds_of_text(const LocalizedText& text, std::string_view lang) {
  Length length;
  for (const TextPiece& piece : text.in(lang)) {
    // An answer that is piped in is about one word.
    if (piece.piped) length.words += 1;
    else count(piece.text, length);
  }
  return length.words / kWordsPerSecond;
}

double seconds_of_question(const Question& question, std::string_view lang) {
  double seconds = answer_seconds(question);
  for (const LocalizedText* text : {&question.text, &question.help, &question.low_label,
                                    &question.high_label, &question.label, &question.second_label})
    seconds += seconds_of_text(*text, lang);
  for (const Choice& choice : question.choices) seconds += seconds_of_text(choice.label, lang);
  for (const Choice& row : question.rows) seconds += seconds_of_text(row.label, lang);
  return seconds;
}

std::string duration_text(double seconds) {
  const long whole = std::lround(seconds);
  if (whole < 60) return std::to_string(whole) + " s";
  const std::string minutes = std::to_string(whole / 60) + " min";
  return whole % 60 == 0 ? minutes : minutes + " " + std::to_string(whole % 60) + " s";
}

}  // namespace earshot
