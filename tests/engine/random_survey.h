// Small surveys made by chance, as JSON text: a few questions of small domains, conditions of every
// shape, pages that lead forwards.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "tests/engine/lcg.h"

namespace earshot {

class RandomSurvey {
 public:
  explicit RandomSurvey(uint64_t seed) : chance_(seed) {}

  // The product of the numbers of answers, null included, is at most a few thousand.
  std::string text() {
    const size_t pages = 2 + chance_.below(3);
    std::string out = R"({"id":"r","attributes":{"vip":{"type":"boolean"}},"pages":[)";
    for (size_t page = 0; page < pages; ++page)
      out += (page > 0 ? "," : "") + this->page(page, pages);
    out += R"(],"ends":[{"id":"e0","title":"x"},{"id":"e1","title":"x"}],"variables":{)";
    names_low_ = false;  // a computed value does not read itself
    return out + R"("sum":{"+":[{"var":"scores.q0"},{"var":"scores.q1"}]},"low":)" + comparison() +
           "}}";
  }

 private:
  bool one_in(size_t n) { return chance_.below(n) == 0; }
  std::string pick(const std::vector<std::string>& from) {
    return from[chance_.below(from.size())];
  }
  std::string number(size_t bound) { return std::to_string(chance_.below(bound)); }

  std::string page(size_t page, size_t pages) {
    std::string out = R"({"id":"p)" + std::to_string(page) + "\"";
    if (one_in(4)) out += R"(,"showIf":)" + condition();
    out += R"(,"questions":[)" + question();
    if (answers_ < 300 && one_in(2)) out += "," + question();
    out += "]";
    if (one_in(3)) return out + "}";
    out += R"(,"next":[)";
    for (size_t i = chance_.below(3); i > 0; --i)
      out += R"({"if":)" + condition() + R"(,"go":)" + target(page, pages) + "},";
    return out + R"({"go":)" + target(page, pages) + "}]}";
  }

  std::string target(size_t page, size_t pages) {
    if (page + 1 == pages || one_in(4)) return "\"e" + number(2) + "\"";
    return "\"p" + std::to_string(page + 1 + chance_.below(pages - page - 1)) + "\"";
  }

  std::string question() {
    static const std::vector<std::string> kTypes = {R"("type":"rating","steps":3)",
                                                    R"("type":"rating","steps":2,"look":"thumbs")",
                                                    R"("type":"consent","label":"x")",
                                                    "choice",
                                                    "choices",
                                                    "matrix",
                                                    R"("type":"gap","steps":2)"};
    static const size_t kAnswers[] = {4, 3, 2, 4, 5, 9, 9};
    size_t type = chance_.below(std::size(kAnswers));
    if (answers_ * kAnswers[type] > 2500) type = 2;
    answers_ *= kAnswers[type];
    std::string out = R"({"id":"q)" + std::to_string(questions_++) + R"(","text":"?",)";
    if (kTypes[type] == "matrix") out += matrix();
    else if (kTypes[type].size() < 8)
      out += R"("type":")" + kTypes[type] + "\"," + choices(type == 4);
    else out += kTypes[type];
    if (one_in(2)) out += R"(,"required":true)";
    if (one_in(2)) out += R"(,"showIf":)" + condition();
    if (one_in(4))
      out += R"(,"checks":[{"rule":)" + condition() + R"(,"message":"no","soft":)" +
             (one_in(3) ? "true" : "false") + "}]";
    return out + "}";
  }

  std::string maybe_shown() { return one_in(4) ? R"(,"showIf":)" + condition() : ""; }

  std::string choices(bool several) {
    std::string out = R"("choices":[{"id":"a","label":"A","score":1)" + maybe_shown() +
                      R"(},{"id":"b","label":"B","score":2)" + maybe_shown() + "}";
    return out + (several ? R"(,{"id":"n","label":"N","exclusive":true}])"
                          : R"(,{"id":"c","label":"C"}])");
  }

  std::string matrix() {
    return R"("type":"matrix","rows":[{"id":"x","label":"X")" + maybe_shown() +
           R"(},{"id":"y","label":"Y"}],"columns":[{"id":"a","label":"A","score":0},)" +
           R"({"id":"b","label":"B","score":2}])";
  }

  std::string var() {
    const std::string id = "q" + number(std::max<size_t>(questions_, 2));
    return R"({"var":")" +
           pick({id, id, id, id + ".x", id + ".expected", "scores." + id, "calc.sum",
                 names_low_ ? "calc.low" : "attr.vip", "attr.vip"}) +
           "\"}";
  }

  std::string comparison() {
    const std::string op = pick({"==", "!=", "<", ">=", "===", "<="});
    const std::string with = pick({number(4), number(4), R"("a")", R"("b")", var()});
    return "{\"" + op + "\":[" + var() + "," + with + "]}";
  }

  std::string condition(size_t depth = 0) {
    if (depth < 2 && one_in(3))
      return "{\"" + pick({"and", "or"}) + "\":[" + condition(depth + 1) + "," +
             condition(depth + 1) + "]}";
    switch (chance_.below(7)) {
      case 0: return R"({"!":[)" + var() + "]}";
      case 1: return R"({"in":[)" + pick({R"("a")", R"("b")"}) + "," + var() + "]}";
      case 2: return R"({"in":[)" + var() + R"(,["a","c",1]]})";
      case 3: return R"({"missing":["q)" + number(2) + R"(","q1"]})";
      case 4: return R"({">":[{"+":[)" + var() + "," + var() + "]}," + number(4) + "]}";
      default: return comparison();
    }
  }

  Lcg chance_;
  size_t questions_ = 0;
  size_t answers_ = 1;
  bool names_low_ = true;
};

}  // namespace earshot
