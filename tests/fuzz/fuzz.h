// What the fuzz targets share. libFuzzer calls LLVMFuzzerTestOneInput() of each.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shared/parse.h"
#include "tests/engine/fixtures.h"

namespace earshot {

// Ends the run and keeps the input unless the condition holds.
inline void require(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", what.c_str());
  std::abort();
}

inline std::string_view text_of(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// The surveys in tests/fixtures/valid, in the order of their names.
inline const std::vector<std::shared_ptr<const Survey>>& fixture_surveys() {
  static const auto* const kSurveys = [] {
    auto* surveys = new std::vector<std::shared_ptr<const Survey>>;
    for (const auto& path : files_in(fixture_folder() / "valid", ".json")) {
      ParsedSurvey parsed = parse_survey(read_file(path));
      require(parsed.survey.has_value(), path.string());
      surveys->push_back(std::make_shared<const Survey>(std::move(*parsed.survey)));
    }
    return surveys;
  }();
  return *kSurveys;
}

// Takes decisions from the bytes of an input; when they are used up, every decision is the first.
class Bytes {
 public:
  Bytes(const uint8_t* data, size_t size) : data_(data), size_(size) {}

  bool empty() const { return at_ >= size_; }
  uint8_t next() { return empty() ? 0 : data_[at_++]; }
  // A number in [0, bound). REQUIRES: bound > 0.
  size_t below(size_t bound) { return next() % bound; }
  // A text of at most that many characters, in UTF-8 as all text that comes from JSON.
  std::string text(size_t longest) {
    std::string out;
    for (size_t left = below(longest + 1); left > 0 && !empty(); --left) {
      const uint8_t byte = next();
      if (byte >= 0x80) out += '\xC3';
      out += static_cast<char>(byte >= 0x80 ? 0x80 | (byte & 0x3F) : byte);
    }
    return out;
  }
  const std::shared_ptr<const Survey>& survey() {
    return fixture_surveys()[below(fixture_surveys().size())];
  }

 private:
  const uint8_t* data_;
  size_t size_;
  size_t at_ = 0;
};

// The fixture survey that the member "survey" of a JSON text names; the first if it names none.
inline const std::shared_ptr<const Survey>& survey_named_in(std::string_view text) {
  const Value file = parse_json(text).value;
  const Value* id = file.find("survey");
  for (const auto& survey : fixture_surveys()) {
    if (id != nullptr && *id == Value(survey->id)) return survey;
  }
  return fixture_surveys().front();
}

// The text with the survey's own fingerprint for each "@", so that seeds outlast changed fixtures.
inline std::string with_fingerprint(std::string_view text, const Survey& survey) {
  std::string out;
  for (char c : text) c == '@' ? out += survey.fingerprint : out += c;
  return out;
}

}  // namespace earshot

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);
