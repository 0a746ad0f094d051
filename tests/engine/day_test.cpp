#include "shared/check/day.h"

#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("day: dates and numbers of days") {
  struct Row {
    std::string_view date;
    int days;
  };
  const Row kRows[] = {{"1970-01-01", 0},      {"1969-12-31", -1},      {"2000-02-29", 11016},
                       {"2026-11-22", 20779},  {"1600-01-01", -135140}, {"0000-03-01", -719468},
                       {"9999-12-31", 2932896}};
  for (const Row& row : kRows) {
    CAPTURE(row.date);
    CHECK(day_number(row.date) == row.days);
    CHECK(day_text(row.days) == row.date);
  }
  for (int days = -200'000; days < 200'000; days += 37) CHECK(day_number(day_text(days)) == days);
  for (std::string_view no : {"", "today", "2026-1-01", "2026/01/01", "2026-01-0x"}) {
    CAPTURE(no);
    CHECK(!day_number(no));
  }
}
