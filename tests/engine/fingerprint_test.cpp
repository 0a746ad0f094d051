#include "shared/fingerprint.h"

#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("fingerprint: the canonical form sorts members and keeps lists") {
  CHECK(canonical_json(json(R"({ "b": [3, 1, {"z": 1, "a": "é"}], "B": 1e2, "a": null })")) ==
        R"({"B":100,"a":null,"b":[3,1,{"a":"é","z":1}]})");
}

TEST_CASE("fingerprint: it changes with what is asked, not with how the file is written") {
  const std::string same = fingerprint_of(json(R"({"id":"s","questions":[{"id":"q"}]})"));
  CHECK(same.size() == 16);
  const struct {
    std::string_view file;
    bool same;
  } kRows[] = {
      {R"({ "questions": [ { "id": "q" } ], "id": "s" })", true},
      {R"({"id":"s","questions":[{"id":"q"}],"theme":{"accent":"#123456"}})", true},
      {R"({"id":"s","questions":[{"id":"q"}],"endpoint":{"url":"/r"},"$schema":"x"})", true},
      {R"({"id":"s","questions":[{"id":"q"}],"embed":{},"storage":"none","consent":"none"})", true},
      {R"({"id":"s","questions":[{"id":"q","text":"?"}]})", false},
      {R"({"id":"t","questions":[{"id":"q"}]})", false},
      {R"({"id":"s","questions":[{"id":"q"}],"languages":["en"]})", false},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.file);
    CHECK((fingerprint_of(json(row.file)) == same) == row.same);
  }
}
