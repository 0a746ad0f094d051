#include "shared/order.h"

#include <map>

#include "tests/engine/player.h"

using namespace earshot;

namespace {

std::string order_of(const Question& question, uint64_t seed, std::string_view without = "") {
  std::vector<const Choice*> shown;
  for (const Choice& choice : question.choices) {
    if (choice.id != without) shown.push_back(&choice);
  }
  shuffle(question, shown, seed);
  std::string out;
  for (const Choice* choice : shown) out += (out.empty() ? "" : ",") + choice->id;
  return out;
}

}  // namespace

TEST_CASE("order: without shuffling it is that of the file") {
  const auto survey = survey_asking(R"("type":"choice","choices":[{"id":"b","label":"B"},)"
                                    R"({"id":"a","label":"A"}])");
  CHECK(order_of(question_in(*survey), 7) == "b,a");
}

TEST_CASE("order: a seed decides it, the same one alike everywhere") {
  const auto survey = survey_asking(
      R"("type":"choices","order":"shuffled","other":true,"choices":[{"id":"a","label":"A"},)"
      R"({"id":"stay","label":"S","fixed":true},{"id":"b","label":"B"},{"id":"c","label":"C"},)"
      R"({"id":"none","label":"N","exclusive":true}])");
  const Question& question = question_in(*survey);
  std::map<std::string, int> seen;
  for (uint64_t seed = 0; seed < 6000; ++seed) {
    const std::string order = order_of(question, seed);
    REQUIRE(order.substr(6) == "stay,other,none");  // these keep their places, at the end
    ++seen[order.substr(0, 5)];
  }
  CHECK(seen.size() == 6);
  for (const auto& [order, times] : seen) {
    CAPTURE(order);
    CHECK(times > 850);  // of 1000, with a standard deviation of 29
    CHECK(times < 1150);
  }
  CHECK(order_of(question, 1) ==
        "c,b,a,stay,other,none");  // pinned: a change would reorder sessions
}

TEST_CASE("order: one choice less leaves the others in their order") {
  const auto survey =
      survey_asking(R"("type":"choice","order":"shuffled","choices":[{"id":"a","label":"A"},)"
                    R"({"id":"b","label":"B"},{"id":"c","label":"C"},{"id":"d","label":"D"}])");
  const Question& question = question_in(*survey);
  for (uint64_t seed = 0; seed < 100; ++seed) {
    std::string all = order_of(question, seed) + ",";
    const size_t at = all.find("b,");
    all.erase(at, 2);
    CHECK(order_of(question, seed, "b") + "," == all);
  }
}
