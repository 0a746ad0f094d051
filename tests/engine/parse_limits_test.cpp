// Hostile and oversized survey files: each is refused with a sentence, quickly, and nothing breaks.
#include <chrono>

#include "shared/parse.h"
#include "tests/engine/check.h"

using namespace earshot;

namespace {

constexpr size_t kBytes = 256 * 1024;

std::string repeated(std::string_view part, size_t count) {
  std::string out;
  out.reserve(part.size() * count);
  for (size_t i = 0; i < count; ++i) out += part;
  return out;
}

// `item` with every "#" a number, as often as fits into a file with `around` bytes besides.
std::string filling(std::string_view item, size_t around = 200) {
  std::string out;
  for (size_t i = 0; out.size() + item.size() + around + 12 < kBytes; ++i) {
    if (i > 0) out += ',';
    for (char c : item) {
      if (c == '#') out += std::to_string(i);
      else out += c;
    }
  }
  return out;
}

std::string survey(const std::string& members) {
  return R"({"id":"s","questions":[{"id":"q","type":"nps","text":"?"}],)" + members + "}";
}

std::string question(const std::string& members) {
  return R"({"id":"s","questions":[{"id":"q","text":"?",)" + members + "}]}";
}

// The codes of the problems, each once, joined by " ".
std::string codes(const std::string& text, const SurveyLimits& limits = {}) {
  const auto start = std::chrono::steady_clock::now();
  const ParsedSurvey parsed = parse_survey(text, limits);
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  CHECK(time.count() < 5.0);  // some hundredths of a second; the slack is for sanitizers
  CHECK(parsed.survey.has_value() == parsed.problems.empty());
  CHECK(parsed.problems.size() <= kMaxProblems + 1);
  std::string out;
  for (const Problem& problem : parsed.problems) {
    CHECK(problem.line > 0);
    CHECK(!problem.message.empty());
    if (out.find(problem.code) == std::string::npos) out += (out.empty() ? "" : " ") + problem.code;
  }
  return out;
}

}  // namespace

TEST_CASE("parse limits: a file has at most 256 KiB") {
  const std::string base = survey("\"name\":\"\"");
  const auto padded = [&](size_t size) { return base + repeated(" ", size - base.size()); };
  CHECK(codes(padded(kBytes)) == "");
  CHECK(codes(padded(kBytes + 1)) == "too-large");
  CHECK(codes(repeated("[", 64 * kBytes)) == "too-large");
  CHECK(codes("[" + repeated("0,", 1'000'000) + "0]") == "too-large");
}

TEST_CASE("parse limits: of what is too large nothing is read") {
  SurveyLimits limits;
  limits.json.bytes = 10;
  CHECK(codes("[1,2,3,4,5]", limits) == "too-large");
  CHECK(codes("not json at all", limits) == "too-large");
}

TEST_CASE("parse limits: a list of a million items is refused for what it is") {
  SurveyLimits limits;
  limits.json.bytes = 4'000'000;
  const std::string zeros = "[" + repeated("0,", 999'999) + "0]";
  CHECK(codes(zeros, limits) == "wrong-type");
  CHECK(codes(question(R"("type":"choice","choices":)" + zeros), limits) == "too-many");
  CHECK(codes(question(R"("type":"matrix","columns":[],"rows":)" + zeros), limits) ==
        "too-few too-many");
  CHECK(codes(question(R"("type":"nps","tags":)" + zeros), limits) == "too-many");
  CHECK(codes(survey("\"languages\":" + zeros), limits) == "too-many");
  CHECK(codes(survey("\"ends\":" + zeros), limits) == "wrong-type too-many-problems");
  CHECK(codes(R"({"id":"s","questions":)" + zeros + "}", limits) == "wrong-type too-many-problems");
  CHECK(codes(R"({"id":"s","pages":)" + zeros + "}", limits) == "wrong-type too-many-problems");
}

TEST_CASE("parse limits: containers are nested at most 64 deep") {
  const auto rule = [](size_t depth) { return repeated("[", depth) + "1" + repeated("]", depth); };
  CHECK(codes(survey("\"variables\":{\"x\":" + rule(62) + "}")) == "");
  CHECK(codes(survey("\"variables\":{\"x\":" + rule(63) + "}")) == "too-deep");
  CHECK(codes(repeated("[", kBytes)) == "too-deep");
  CHECK(codes(repeated("{\"a\":", kBytes / 5)) == "too-deep");
  CHECK(codes(repeated("[", kBytes / 2) + repeated("]", kBytes / 2)) == "too-deep");
  CHECK(codes(survey("\"x\":" + repeated("{\"a\":[", 32))) == "too-deep");
}

TEST_CASE("parse limits: at most 500 questions, however they are spread over pages") {
  const auto pages = [](size_t count, size_t each) {
    std::string out;
    for (size_t p = 0; p < count; ++p) {
      out += (p > 0 ? "," : "") + ("{\"id\":\"p" + std::to_string(p)) + "\",\"questions\":[";
      for (size_t q = 0; q < each; ++q) {
        out += (q > 0 ? "," : "") + ("{\"id\":\"q" + std::to_string(p * each + q)) +
               R"(","type":"nps","text":"?"})";
      }
      out += "]}";
    }
    return R"({"id":"s","pages":[)" + out + "]}";
  };
  CHECK(codes(pages(500, 1)) == "");
  CHECK(codes(pages(501, 1)) == "too-many");
  CHECK(codes(pages(50, 10)) == "");
  CHECK(codes(pages(51, 10)) == "too-many");
}

TEST_CASE("parse limits: at most 200 choices, rows and columns") {
  const auto items = [](size_t count) {
    std::string out;
    for (size_t i = 0; i < count; ++i) {
      out += (i > 0 ? "," : "") + ("{\"id\":\"c" + std::to_string(i)) + "\",\"label\":\"L\"}";
    }
    return "[" + out + "]";
  };
  for (const std::string type : {"choice", "choices", "ranking"}) {
    CAPTURE(type);
    const std::string start = "\"type\":\"" + type + "\",\"choices\":";
    CHECK(codes(question(start + items(200))) == "");
    CHECK(codes(question(start + items(201))) == "too-many");
  }
  const auto matrix = [&](size_t rows, size_t columns) {
    return question(R"("type":"matrix","rows":)" + items(rows) + ",\"columns\":" + items(columns));
  };
  CHECK(codes(matrix(200, 200)) == "");
  CHECK(codes(matrix(201, 2)) == "too-many");
  CHECK(codes(matrix(2, 201)) == "too-many");
}

TEST_CASE("parse limits: of many problems 200 are told") {
  for (size_t count : {200u, 201u, 20'000u}) {
    CAPTURE(count);
    std::string text = "\"$schema\":\"\"";
    for (size_t i = 0; i < count; ++i) text += ",\"z" + std::to_string(i) + "\":1";
    const ParsedSurvey parsed = parse_survey(survey(text));
    CHECK(parsed.problems.size() == (count == 200 ? 200 : 201));
  }
}

TEST_CASE("parse limits: what a file is full of costs no more than its length") {
  // Each list or object is as long as a file may be, and each item of it makes the parser search
  // among, or compare with, all the others.
  const struct {
    std::string what;
    std::string text;
    std::string codes;
  } kRows[] = {
      {"tags", question(R"("type":"nps","tags":[)" + filling("\"t#\"") + "]"), "too-many"},
      {"languages", survey("\"languages\":[" + filling("\"aa-#\"") + "]"), "too-many"},
      {"translations", survey("\"name\":{" + filling("\"aa-#\":\"\"") + "}"), ""},
      {"headers", survey(R"("endpoint":{"url":"/","headers":{)" + filling("\"h#\":\"\"") + "}}"),
       "too-many"},
      {"variables", survey("\"variables\":{" + filling("\"v#\":1") + "}"), "too-many"},
      {"attributes", survey("\"attributes\":{" + filling("\"a#\":{\"type\":\"string\"}") + "}"),
       "too-many"},
      {"attributes that are not there",
       survey("\"attributes\":{" + filling("\"a#\":{\"type\":\"string\"}", kBytes - 4'000) +
              "},\"name\":\"" + repeated("{{attr.b12345}}", 15'000) + "\""),
       "unknown-variable too-many-problems"},
      {"questions that are not there",
       survey("\"name\":\"" + repeated("{{another}}", 20'000) + "\""),
       "unknown-variable too-many-problems"},
      {"rules to nowhere",
       R"({"id":"s","questions":[{"id":"q","type":"nps","text":"?","next":[)" +
           filling(R"({"if":true,"go":"elsewhere#"})") + R"(,{"go":"q"}]}]})",
       "unknown-target too-many-problems"},
      {"duplicate keys", "{" + filling("\"a\":1") + "}", "duplicate-key"},
      {"duplicate keys in every object", "[" + filling("{\"a\":1,\"a\":1}") + "]",
       "duplicate-key too-many-problems"},
      {"actions", survey(R"("ends":[{"id":"e","title":"E","actions":[)" + filling("{}") + "]}]"),
       "missing-key too-many-problems"},
      {"triggers", survey("\"embed\":{\"triggers\":[" + filling("{\"on\":\"lod\"}") + "]}"),
       "unknown-word too-many-problems"},
      {"checks", question(R"("type":"nps","checks":[)" + filling("{}") + "]"),
       "missing-key too-many-problems"},
      {"operators", survey("\"variables\":{\"x\":[" + filling("{\"vra\":1}") + "]}"),
       "unknown-operator too-many-problems"},
      {"markup", survey(R"("welcome":{"title":")" + repeated("*a [b](", 30'000) + "\"}"), ""},
      {"brackets", survey(R"("welcome":{"title":")" + repeated("[", 250'000) + "]\"}"), ""},
      {"unclosed pipes", survey(R"("name":")" + repeated("{{", 120'000) + '"'), "unclosed-pipe"},
      {"keys of escapes", survey(filling("\"\\u0061#\":1")), "unknown-key too-many-problems"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.what);
    CHECK(row.text.size() <= kBytes);
    CHECK(codes(row.text) == row.codes);
  }
}

TEST_CASE("parse limits: long keys and words are refused without a suggestion") {
  const std::string longest(200'000, 'x');
  for (const std::string& text :
       {survey('"' + longest + "\":1"), question("\"type\":\"" + longest + '"'),
        survey("\"variables\":{\"" + longest + "\":1}"),
        survey("\"variables\":{\"x\":{\"" + longest + "\":1}}"),
        survey("\"name\":\"{{" + longest + "}}\""), survey("\"name\":{\"" + longest + "\":\"\"}"),
        R"({"id":"s","questions":[{"id":")" + longest + R"(","type":"nps","text":"?"}]})"}) {
    const ParsedSurvey parsed = parse_survey(text);
    REQUIRE(parsed.problems.size() == 1);
    CHECK(parsed.problems[0].suggestion.find("Did you mean") == std::string::npos);
  }
}

TEST_CASE("parse limits: names that mean something in JavaScript are only names here") {
  for (const std::string name : {"__proto__", "constructor", "toString", "hasOwnProperty"}) {
    CAPTURE(name);
    CHECK(codes(survey('"' + name + "\":{}")) == "unknown-key");
    CHECK(codes(survey("\"theme\":{\"" + name + "\":{}}")) == "unknown-key");
    CHECK(codes(survey("\"variables\":{\"x\":{\"" + name + "\":[]}}")) == "unknown-operator");
    CHECK(codes(survey("\"name\":\"{{" + name + ".x}}\"")) == "unknown-variable");
    CHECK(codes(survey("\"attributes\":{},\"name\":\"{{attr." + name + "}}\"")) ==
          "unknown-variable");
  }
  CHECK(codes(survey(R"("attributes":{"__proto__":{"type":"string"}})")) == "bad-id");
  CHECK(codes(survey(R"("name":{"__proto__":"x"})")) == "bad-language");
}

TEST_CASE("parse limits: numbers beyond a double and words for numbers are no numbers") {
  for (const std::string number : {"1e309", "-1e309", "1e99999", "NaN", "Infinity", "-Infinity"}) {
    CAPTURE(number);
    CHECK(codes(question(R"("type":"number","min":)" + number)) == "json-syntax");
  }
  for (const std::string number : {"\"NaN\"", "\"1\"", "\"\"", "null", "true", "[1]", "1e308",
                                   "9007199254740992", "-9007199254740992"}) {
    CAPTURE(number);
    CHECK(codes(question(R"("type":"number","min":)" + number)) == "out-of-range");
  }
  CHECK(codes(question(R"("type":"number","min":1e-400)")) == "");
  CHECK(codes(question(R"("type":"number","max":1)" + repeated("0", 15))) == "");
  CHECK(codes(question(R"("type":"number","max":1)" + repeated("0", 300))) == "out-of-range");
  CHECK(codes(question(R"("type":"number","max":1)" + repeated("0", 400))) == "json-syntax");
}

TEST_CASE("parse limits: a duplicate key is found at every depth") {
  for (size_t depth : {0u, 1u, 30u, 62u}) {
    CAPTURE(depth);
    CHECK(codes(repeated("[", depth) + R"({"a":1,"b":2,"a":1})" + repeated("]", depth)) ==
          "duplicate-key");
    CHECK(codes(repeated("[", depth) + R"({"a":1,"\u0061":1})" + repeated("]", depth)) ==
          "duplicate-key");
  }
}
