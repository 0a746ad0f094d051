#include "shared/locale.h"

#include "tests/engine/check.h"

using namespace earshot;

namespace {

Locale german() {
  return read_locale(json(R"({"decimal":",","group":".","date":"{d}. {month} {y}","list":" und ",
    "months":["Januar","Februar","März","April","Mai","Juni","Juli","August","September",
              "Oktober","November","Dezember"]})"));
}

}  // namespace

TEST_CASE("locale: numbers have the language's marks, and years no marks at all") {
  const struct {
    double number;
    std::string_view plain;
    std::string_view german;
  } kRows[] = {
      {0, "0", "0"},
      {-1.5, "-1.5", "-1,5"},
      {2024, "2024", "2024"},
      {9999.25, "9999.25", "9999,25"},
      {10000, "10000", "10.000"},
      {1234567.5, "1234567.5", "1.234.567,5"},
      {-123456, "-123456", "-123.456"},
      {1e21, "1e+21", "1e+21"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.number);
    CHECK(format_number(row.number, Locale()) == row.plain);
    CHECK(format_number(row.number, german()) == row.german);
  }
}

TEST_CASE("locale: numbers are read as they are typed there") {
  const struct {
    std::string_view typed;
    std::string_view plain;
    std::string_view german;
  } kRows[] = {
      {"12", "12", "12"},
      {"12,5", "12,5", "12.5"},
      {"12.5", "12.5", "12.5"},
      {"1.234", "1.234", "1234"},
      {"1.234,5", "1.234,5", "1234.5"},
      {"1.234.567", "1.234.567", "1234567"},
      {"12500.5", "12500.5", "12500.5"},
      {"-3", "-3", "-3"},
      {"3o", "3o", "3o"},
      {"", "", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.typed);
    CHECK(plain_number(row.typed, Locale()) == row.plain);
    CHECK(plain_number(row.typed, german()) == row.german);
  }
}

TEST_CASE("locale: dates follow the pattern, and stay as they are without names for months") {
  CHECK(format_date("2026-03-09", german()) == "9. März 2026");
  CHECK(format_date("2026-03-09", Locale()) == "2026-03-09");
  CHECK(format_date("soon", german()) == "soon");
  Locale odd = german();
  odd.date = "{m}/{d} {x} {";
  CHECK(format_date("2026-03-09", odd) == "3/9 {x} {");
}

TEST_CASE("locale: what is missing or of the wrong type is left out") {
  const Locale locale = read_locale(json(R"({"decimal":5,"months":"x"})"));
  CHECK(locale.decimal == ".");
  CHECK(locale.months.empty());
  CHECK(read_locale(Value()).list == ", ");
}

TEST_CASE("locale: a date is a day that exists") {
  const struct {
    std::string_view text;
    bool is;
  } kRows[] = {
      {"2024-02-29", true},  {"2023-02-29", false}, {"2000-02-29", true},   {"1900-02-29", false},
      {"2026-04-31", false}, {"2026-12-31", true},  {"2026-13-01", false},  {"2026-00-10", false},
      {"2026-01-00", false}, {"0000-01-01", false}, {"2026-1-01", false},   {"2026/01/01", false},
      {"2026-01-0x", false}, {"", false},           {"2026-01-011", false},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    CHECK(is_date(row.text) == row.is);
  }
}

TEST_CASE("locale: a time has its day in UTC, for every day of four hundred years and more") {
  CHECK(date_of(0) == "1970-01-01");
  CHECK(date_of(86'399'999) == "1970-01-01");
  CHECK(date_of(86'400'000) == "1970-01-02");
  CHECK(date_of(1'772'323'199'000) == "2026-02-28");
  CHECK(date_of(-1) == "1970-01-01");  // before the epoch nobody answers surveys
  std::string before;
  for (int day = 0; day < 200'000; ++day) {
    const std::string date = date_of(day * 86'400'000.0);
    REQUIRE(is_date(date));
    REQUIRE(before < date);
    before = date;
  }
  CHECK(before == "2517-07-31");
}
