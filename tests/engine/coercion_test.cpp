// Expected values are what a JavaScript console prints for the same expression.
#include "shared/coercion.h"

#include <cmath>
#include <limits>

#include "shared/json.h"
#include "tests/engine/check.h"

using namespace earshot;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool same_number(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

}  // namespace

TEST_CASE("coercion: Number, parseFloat and String of one value") {
  const struct {
    std::string_view value;
    double number;
    double parsed;
    std::string_view text;
  } kRows[] = {
      {"null", 0, kNan, "null"},
      {"true", 1, kNan, "true"},
      {"false", 0, kNan, "false"},
      {"7", 7, 7, "7"},
      {"-0.5", -0.5, -0.5, "-0.5"},
      {"1e21", 1e21, 1e21, "1e+21"},
      {"\"\"", 0, kNan, ""},
      {"\" \"", 0, kNan, " "},
      {"\"12\"", 12, 12, "12"},
      {"\" 12 \"", 12, 12, " 12 "},
      {"\"12px\"", kNan, 12, "12px"},
      {"\"12 34\"", kNan, 12, "12 34"},
      {"\"1.5.5\"", kNan, 1.5, "1.5.5"},
      {"\"1e\"", kNan, 1, "1e"},
      {"\"1e5x\"", kNan, 1e5, "1e5x"},
      {"\"0x10\"", 16, 0, "0x10"},
      {"\"0b11\"", 3, 0, "0b11"},
      {"\"-.5\"", -0.5, -0.5, "-.5"},
      {"\"+5\"", 5, 5, "+5"},
      {"\".\"", kNan, kNan, "."},
      {"\"Infinity\"", kInfinity, kInfinity, "Infinity"},
      {"\"-Infinityx\"", kNan, -kInfinity, "-Infinityx"},
      {"\"abc\"", kNan, kNan, "abc"},
      {"\"\\u000b7\"", 7, 7, "\v7"},
      {"[]", 0, kNan, ""},
      {"[5]", 5, 5, "5"},
      {"[\"5\"]", 5, 5, "5"},
      {"[1,2]", kNan, 1, "1,2"},
      {"[null]", 0, kNan, ""},
      {"[null,1]", kNan, kNan, ",1"},
      {"[[1,[2]],3]", kNan, 1, "1,2,3"},
      {"[true]", kNan, kNan, "true"},
      {"{}", kNan, kNan, "[object Object]"},
      {"[{}]", kNan, kNan, "[object Object]"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.value);
    const Value value = json(row.value);
    CHECK(same_number(to_number(value), row.number));
    CHECK(same_number(parse_float(value), row.parsed));
    CHECK(to_text(value) == row.text);
  }
}

TEST_CASE("coercion: parseFloat reads a number of any length") {
  CHECK(parse_float(Value("1" + std::string(60, '0'))) == 1e60);
  CHECK(parse_float(Value("0." + std::string(60, '0') + "5")) == 5e-61);
  CHECK(parse_float(Value(std::string(60, ' ') + "7")) == 7);
}

TEST_CASE("coercion: == and === as in JavaScript") {
  const struct {
    std::string_view a;
    std::string_view b;
    bool loose;
    bool strict;
  } kRows[] = {
      {"1", "1", true, true},
      {"1", "\"1\"", true, false},
      {"1", "\" 1 \"", true, false},
      {"1", "true", true, false},
      {"2", "true", false, false},
      {"0", "false", true, false},
      {"0", "\"\"", true, false},
      {"0", "null", false, false},
      {"null", "null", true, true},
      {"null", "false", false, false},
      {"null", "\"\"", false, false},
      {"null", "[]", false, false},
      {"null", "{}", false, false},
      {"false", "\"\"", true, false},
      {"false", "\"0\"", true, false},
      {"false", "\"false\"", false, false},
      {"true", "\"1\"", true, false},
      {"\"a\"", "\"a\"", true, true},
      {"\"a\"", "\"b\"", false, false},
      {"\"1\"", "\"01\"", false, false},
      {"\"0x10\"", "16", true, false},
      {"\"abc\"", "0", false, false},
      {"[]", "false", true, false},
      {"[]", "0", true, false},
      {"[]", "\"\"", true, false},
      {"[]", "[]", false, false},
      {"[1]", "1", true, false},
      {"[1]", "\"1\"", true, false},
      {"[1]", "true", true, false},
      {"[1,2]", "\"1,2\"", true, false},
      {"[[1]]", "1", true, false},
      {"[null]", "\"\"", true, false},
      {"{}", "\"[object Object]\"", true, false},
      {"{}", "{}", false, false},
      {"{}", "1", false, false},
      {"{}", "true", false, false},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    const Value a = json(row.a), b = json(row.b);
    CHECK(loosely_equal(a, b) == row.loose);
    CHECK(loosely_equal(b, a) == row.loose);
    CHECK(strictly_equal(a, b) == row.strict);
    CHECK(strictly_equal(b, a) == row.strict);
  }
  CHECK_FALSE(loosely_equal(Value(kNan), Value(kNan)));
  CHECK_FALSE(strictly_equal(Value(kNan), Value(kNan)));
}

TEST_CASE("coercion: the order that < sees") {
  const struct {
    std::string_view a;
    std::string_view b;
    Order order;
  } kRows[] = {
      {"1", "2", Order::kLess},
      {"2", "2", Order::kEqual},
      {"3", "2", Order::kGreater},
      {"\"10\"", "9", Order::kGreater},
      {"\"10\"", "\"9\"", Order::kLess},
      {"\"a\"", "\"b\"", Order::kLess},
      {"\"a\"", "\"B\"", Order::kGreater},
      {"\"a\"", "\"aa\"", Order::kLess},
      {"\"\"", "\"a\"", Order::kLess},
      {"\"a\"", "1", Order::kNone},
      {"\"\"", "1", Order::kLess},
      {"null", "1", Order::kLess},
      {"null", "0", Order::kEqual},
      {"null", "\"\"", Order::kEqual},
      {"null", "\"a\"", Order::kNone},
      {"true", "2", Order::kLess},
      {"false", "\"0\"", Order::kEqual},
      {"[2]", "10", Order::kLess},
      {"[2]", "[10]", Order::kGreater},
      {"[1,2]", "3", Order::kNone},
      {"{}", "1", Order::kNone},
      {"{}", "\"a\"", Order::kLess},
      {"\"\xC3\xA4\"", "\"z\"", Order::kGreater},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(compare(json(row.a), json(row.b)) == row.order);
  }
}
