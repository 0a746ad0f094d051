// The words of the interface: English as it is built in, other languages as texts that may be anything.
#include "shared/messages.h"

#include "shared/text.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

std::string_view placeholders_of(Message key) {
  switch (key) {
    case Message::kProgress: return "step total ";
    case Message::kStars:
    case Message::kSmileys: return "count total ";
    case Message::kTimeLeft: return "count ";
    case Message::kPart: return "whole part ";
    case Message::kPlace: return "place total ";
    case Message::kRange: return "low high step ";
    case Message::kTooLong:
    case Message::kTooShort: return "limit length ";
    case Message::kTooFew:
    case Message::kTooMany:
    case Message::kTooLow:
    case Message::kTooHigh:
    case Message::kTooEarly:
    case Message::kTooLate:
    case Message::kDecimals: return "limit ";
    default: return "";
  }
}

Message message(size_t index) { return static_cast<Message>(index); }

constexpr size_t kMessages = static_cast<size_t>(Message::kCount);

// The placeholders of a text, in its order.
std::string placeholders_in(const std::string& text) {
  bool unclosed = false;
  std::string names;
  for (const TextPiece& piece : parse_template(text, &unclosed)) {
    if (piece.piped) names += piece.text + " ";
  }
  CHECK_FALSE(unclosed);
  return names;
}

// A language that has one message, with these forms.
std::string words_with(const std::string& forms, Message key, const std::string& entry) {
  return forms + std::string(static_cast<size_t>(key) + 1, '\n') + entry + "\n";
}

// As Russian: 1, 21, 101 … take the first form, 2 to 4, 22 … the second, the rest the third.
std::string slavic_forms() {
  std::string forms;
  for (int n = 0; n < 200; ++n) {
    const bool teen = n % 100 > 10 && n % 100 < 20;
    forms += n % 10 == 1 && !teen ? '0' : n % 10 > 1 && n % 10 < 5 && !teen ? '1' : '2';
  }
  return forms;
}

}  // namespace

TEST_CASE("messages: no text is missing, and every placeholder is one that is filled") {
  for (size_t i = 0; i < kMessages; ++i) {
    CAPTURE(i);
    for (size_t number : {0, 1, 2}) {
      const std::string text = english_messages().text(message(i), number);
      CHECK_FALSE(text.empty());
      CHECK(placeholders_in(text) == placeholders_of(message(i)));
    }
  }
}

TEST_CASE("messages: English is that of shared/words/en.json") {
  const Value words = json(read_file(fixture_folder() / "../../shared/words/en.json"));
  REQUIRE(words.object().size() == kMessages);
  for (size_t i = 0; i < kMessages; ++i) {
    const Member& member = words.object()[i];
    CAPTURE(member.key);
    const Value* one = member.value.find("one");
    const Value* other = member.value.find("other");
    CHECK(english_messages().text(message(i), 1) ==
          (one == nullptr ? member.value : *one).string());
    for (size_t number : {0, 2, 5, 11, 21, 100, 101, 1001}) {
      CHECK(english_messages().text(message(i), number) ==
            (other == nullptr ? member.value : *other).string());
    }
  }
}

TEST_CASE("messages: a number takes its form") {
  const std::string words = words_with(slavic_forms(), Message::kTooFew, "one\tfew\tmany");
  const struct {
    size_t number;
    const char* form;
  } kRows[] = {{0, "many"},   {1, "one"},    {2, "few"},     {4, "few"},      {5, "many"},
               {11, "many"},  {12, "many"},  {21, "one"},    {22, "few"},     {111, "many"},
               {121, "one"},  {199, "many"}, {200, "many"},  {201, "one"},    {202, "few"},
               {211, "many"}, {1001, "one"}, {1011, "many"}, {1000002, "few"}};
  for (const auto& row : kRows) {
    CAPTURE(row.number);
    CHECK(Messages(words).text(Message::kTooFew, row.number) == row.form);
  }
}

TEST_CASE("messages: what is missing is English, whatever the words are") {
  const std::string english = english_messages()[Message::kBack];
  const struct {
    std::string words;
    std::string back;
  } kRows[] = {
      {"", english},
      {"\n", english},
      {"101\nWeiter\nZurück\n", "Zurück"},
      {"101\nWeiter\nZurück", "Zurück"},
      {"101\nWeiter\n\nSenden\n", english},
      {"101\nWeiter", english},
      {"\nWeiter\nZurück\n", "Zurück"},
      {"\xFF\nWeiter\nZurück\n", "Zurück"},
      {"!\nWeiter\na\tb\n", "b"},
      {"0\n\t\n\ta\n", english},
      {"<!doctype html>", english},
      {std::string(100'000, '\n'), english},
      {std::string(100'000, '\t'), english},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.words.substr(0, 40));
    CHECK(Messages(row.words)[Message::kBack] == row.back);
    CHECK_FALSE(Messages(row.words)[Message::kSent].empty());
  }
}

TEST_CASE("messages: a session speaks them, and changes them with the language") {
  const auto survey = survey_of(R"({"id":"s","languages":["ru","en"],"questions":[
    {"id":"q","type":"choices","text":"?","min":2,"choices":[{"id":"a","label":"A"},
     {"id":"b","label":"B"},{"id":"c","label":"C"}]}]})");
  SessionOptions options;
  options.lang = "ru";
  options.words =
      Messages(words_with(slavic_forms(), Message::kTooFew, "{{limit}} one\t{{limit}} few\tmany"));
  Player player(survey, options);
  player.answer("q", Value::Array{Value("a")});
  player.next();
  CHECK(player.node("q")->error == "2 few");
  CHECK(player.view().status == "Please check what is marked.");
  Value english = Value::Object{};
  english.set("words", Value(words_with("0", Message::kSend, "Off you go")));
  player.apply({Action::Type::kLanguage, "en", english, false});
  CHECK(player.view().next.label == "Off you go");
  for (const char* value : {"{}", "null", "[]", R"({"words":null})", R"({"words":["On"]})"}) {
    CAPTURE(value);
    player.apply({Action::Type::kLanguage, "ru", json(value), false});
    CHECK(player.view().next.label == "Send");
  }
}

TEST_CASE("messages: what is counted decides the form") {
  const auto said = [](Message key, const std::string& question, const char* answer) {
    SessionOptions options;
    options.words = Messages(words_with("012", key, "zero\tone\tmore"));
    Player player(survey_asking(question), options);
    player.answer("q", json(answer));
    player.next();
    const Node& node = *player.node("q");
    return node.options.empty() || !node.error.empty() ? node.error : node.options[0].name;
  };
  const std::string choices =
      R"(,"choices":[{"id":"a","label":"A"},{"id":"b","label":"B"},{"id":"c","label":"C"}])";
  const struct {
    Message key;
    std::string question;
    const char* answer;
    const char* form;
  } kRows[] = {
      {Message::kTooLong, R"("type":"text","maxLength":1)", R"("ab")", "one"},
      {Message::kTooLong, R"("type":"text","maxLength":2)", R"("abc")", "more"},
      {Message::kTooShort, R"("type":"text","minLength":2)", R"("a")", "more"},
      {Message::kTooFew, R"("type":"choices","min":2)" + choices, R"(["a"])", "more"},
      {Message::kTooMany, R"("type":"choices","max":1)" + choices, R"(["a","b"])", "one"},
      {Message::kDecimals, R"("type":"number","decimals":1)", "1.25", "one"},
      {Message::kDecimals, R"("type":"number","decimals":2)", "1.255", "more"},
      {Message::kStars, R"("type":"rating","steps":5)", "null", "more"},
      {Message::kSmileys, R"("type":"csat")", "null", "more"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.question);
    CHECK(said(row.key, row.question, row.answer) == row.form);
  }
}

TEST_CASE("messages: the time that is left decides its form") {
  SessionOptions options;
  options.words = Messages(words_with("012", Message::kTimeLeft, "none\tone minute\tmore"));
  Player player(survey_of(R"({"id":"s","questions":[{"id":"a","type":"nps","text":"?"},
                             {"id":"b","type":"nps","text":"?"}]})"),
                options);
  CHECK(player.view().time_left == "one minute");
}
