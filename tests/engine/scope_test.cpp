#include "shared/scope.h"

#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("scope: names are numbered in the order in which they are added") {
  ScopeNames names;
  CHECK(names.size() == 0);
  CHECK(names.find("a") == -1);
  CHECK(names.add("a") == 0);
  CHECK(names.add("") == 1);
  CHECK(names.add("a") == 0);
  CHECK(names.add("b") == 2);
  CHECK(names.size() == 3);
  CHECK(names.find("") == 1);
  CHECK(names.find("b") == 2);
  CHECK(names.find("c") == -1);
  CHECK(names[2] == "b");
}

TEST_CASE("scope: many names keep their numbers") {
  ScopeNames names;
  constexpr int kCount = 20'000;
  for (int i = 0; i < kCount; ++i) REQUIRE(names.add("question_" + std::to_string(i)) == i);
  for (int i = 0; i < kCount; ++i) {
    const std::string name = "question_" + std::to_string(i);
    REQUIRE(names.find(name) == i);
    REQUIRE(names[i] == name);
  }
  CHECK(names.find("question_") == -1);
  CHECK(names.find("question_20000") == -1);
}
