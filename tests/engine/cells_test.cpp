#include "shared/check/cells.h"

#include "tests/engine/player.h"

using namespace earshot;

namespace {

struct Row {
  std::string_view condition;
  std::string_view cells;  // of the csat question "a": null, then 1 to 5
};

std::string cells_of(std::string_view condition, const std::string& more = "") {
  const auto survey = survey_of(R"({"id":"s","questions":[
       {"id":"a","text":"?","type":"csat"},{"id":"b","text":"?","type":"csat"},
       {"id":"z","type":"nps","text":"?","showIf":)" +
                                std::string(condition) + "}]" + more + "}");
  const Inputs inputs(*survey);
  const std::vector<Cells> cells = find_cells(inputs, domains_of(inputs));
  std::string out;
  for (uint32_t cell : cells[0].of) out += std::to_string(cell);
  return out;
}

}  // namespace

TEST_CASE("cells: values that every rule treats alike are one") {
  const Row kRows[] = {
      {R"({"var":"b"})", "000000"},
      {R"({"var":"a"})", "011111"},
      {R"({"<=":[{"var":"a"},2]})", "000111"},
      {R"({"==":[{"var":"a"},3]})", "000100"},
      {R"({"and":[{"<":[{"var":"a"},3]},{">":[{"var":"b"},3]}]})", "000111"},
      {R"({"and":[{"var":"a"},{"var":"b"}]})", "011111"},
      {R"({"==":[{"or":[{"var":"a"},{"var":"b"}]},3]})", "012345"},
      {R"({"<":[{"var":"a"},{"var":"b"}]})", "012345"},
      {R"({"<":[{"%":[{"var":"a"},2]},{"var":"b"}]})", "010101"},
      {R"({"if":[{">":[{"var":"a"},4]},{"var":"b"},false]})", "000001"},
      {R"({"missing":["a","b"]})", "011111"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.condition);
    CHECK(cells_of(row.condition) == row.cells);
  }
}

TEST_CASE("cells: computed values are looked through") {
  const std::string kLow = R"(,"variables":{"low":{"<":[{"var":"a"},2]}})";
  const std::string kSum = R"(,"variables":{"sum":{"+":[{"var":"a"},{"var":"b"}]}})";
  CHECK(cells_of(R"({"var":"calc.low"})", kLow) == "001111");
  CHECK(cells_of(R"({">":[{"var":"calc.sum"},4]})", kSum) == "012345");
}
