#include "shared/check/survey_texts.h"

#include "shared/check/place.h"
#include "shared/problem.h"

namespace earshot {
namespace {

class TextVisitor {
 public:
  TextVisitor(const Survey& survey, const std::function<void(const PlacedText&)>& visit)
      : survey_(survey), visit_(visit) {}

  void visit_all() {
    place_.when = PlacedText::When::kAlways;
    add("/name", survey_.name);
    place_.when = PlacedText::When::kFirst;
    if (survey_.welcome) screen("/welcome", *survey_.welcome);
    place_.when = PlacedText::When::kPage;
    for (size_t i = 0; i < survey_.pages.size(); ++i) page(i);
    place_.when = PlacedText::When::kAlways;
    if (survey_.review) screen("/review", *survey_.review);
    place_.when = PlacedText::When::kEnd;
    for (size_t i = 0; i < survey_.ends.size(); ++i) end(i);
  }

 private:
  void add(const std::string& place, const LocalizedText& text) {
    if (text.empty()) return;
    place_.place = place;
    place_.text = &text;
    visit_(place_);
  }

  void screen(const std::string& place, const Screen& screen) {
    add(place + "/title", screen.title);
    add(place + "/text", screen.text);
    add(place + "/button", screen.button);
  }

  void page(size_t index) {
    const Page& model = survey_.pages[index];
    const std::string place = place_of_page(survey_, index);
    place_.index = index;
    if (!survey_.shorthand) {
      add(place + "/title", model.title);
      add(place + "/text", model.text);
    }
    for (size_t i = 0; i < model.questions.size(); ++i) {
      place_.question = &model.questions[i];
      question(place_of_question(survey_, index, i), index, i);
    }
    place_.question = nullptr;
  }

  void question(const std::string& place, size_t page, size_t index) {
    const Question& model = survey_.pages[page].questions[index];
    add(place + "/text", model.text);
    add(place + "/help", model.help);
    add(place + "/lowLabel", model.low_label);
    add(place + "/highLabel", model.high_label);
    add(place + "/unit", model.unit);
    add(place + "/placeholder", model.placeholder);
    const bool is_gap = model.type == QuestionType::kGap;
    add(place + (is_gap ? "/expectedLabel" : "/label"), model.label);
    add(place + "/experiencedLabel", model.second_label);
    const bool is_matrix = model.type == QuestionType::kMatrix;
    for (size_t i = 0; i < model.choices.size(); ++i) {
      const RulePlace choice{RulePlace::Kind::kChoiceShown, page, index, i};
      const std::string own =
          is_matrix ? pointer_to(place + "/columns", i) : place_of_rule(survey_, choice);
      add(own + "/label", model.choices[i].label);
      add(own + "/alt", model.choices[i].alt);
    }
    for (size_t i = 0; i < model.rows.size(); ++i)
      add(pointer_to(place + "/rows", i) + "/label", model.rows[i].label);
    for (size_t i = 0; i < model.checks.size(); ++i)
      add(pointer_to(place + "/checks", i) + "/message", model.checks[i].message);
  }

  void end(size_t index) {
    const End& model = survey_.ends[index];
    const std::string place = place_of_end(index);
    place_.index = index;
    add(place + "/title", model.title);
    add(place + "/text", model.text);
    for (size_t i = 0; i < model.actions.size(); ++i) {
      const std::string action = pointer_to(place + "/actions", i);
      add(action + "/label", model.actions[i].label);
      add(action + "/url", model.actions[i].url);
      add(action + "/text", model.actions[i].text);
    }
  }

  const Survey& survey_;
  const std::function<void(const PlacedText&)>& visit_;
  PlacedText place_;
};

}  // namespace

void each_text(const Survey& survey, const std::function<void(const PlacedText&)>& visit) {
  TextVisitor(survey, visit).visit_all();
}

}  // namespace earshot
