
#include <limits>

#include "shared/json.h"
#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("json writer: commas stand between items and nowhere else") {
  JsonWriter out;
  out.begin_object().member("a", "x").member("b", 1.5).flag("c", true);
  out.key("d").begin_array().number(1).begin_array().end_array().begin_object().end_object();
  out.string("s").null().boolean(false).end_array();
  out.key("e").begin_object().end_object().key("f").null().end_object();
  CHECK(out.take() == R"({"a":"x","b":1.5,"c":true,"d":[1,[],{},"s",null,false],"e":{},"f":null})");
}

TEST_CASE("json writer: after take it writes a new text") {
  JsonWriter out;
  out.number(1);
  CHECK(out.take() == "1");
  CHECK(out.begin_array().number(2).end_array().take() == "[2]");
  CHECK(out.take() == "");
}

TEST_CASE("json writer: text is quoted so that any JSON reader gives it back") {
  std::string all;
  for (int c = 0; c < 0x80; ++c) all += static_cast<char>(c);
  all += "\xC3\xA4\xE2\x80\xA8\xF0\x9F\x98\x80";
  const std::string written = to_json(Value(all));
  for (char c : written) CHECK(static_cast<unsigned char>(c) >= 0x20);
  const ParsedJson parsed = parse_json(written);
  REQUIRE(parsed.problems.empty());
  CHECK(parsed.value.string() == all);
  CHECK(to_json(Value("\x01\"\\/\n\r\t\x1f")) == R"("\u0001\"\\/\n\r\t\u001f")");
  CHECK(JsonWriter().begin_object().member("\"\n", "").end_object().take() == R"({"\"\n":""})");
}

TEST_CASE("json writer: numbers that JSON does not have become null") {
  const double infinity = std::numeric_limits<double>::infinity();
  const Value list(
      Value::Array{infinity, -infinity, std::numeric_limits<double>::quiet_NaN(), -0.0, 1e21});
  CHECK(to_json(list) == "[null,null,null,0,1e+21]");
}
