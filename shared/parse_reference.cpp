// What conditions and piped texts refer to, checked when all of it is known.
#include <algorithm>

#include "shared/parse_context.h"

namespace earshot {
namespace {

class ReferenceChecker {
 public:
  ReferenceChecker(Survey& survey, ParseContext& context) : survey_(survey), context_(context) {}

  // What conditions and piped texts name is a question, an attribute, a variable or the language.
  void check_all() {
    for (const auto& [path, name] : context_.references) {
      const size_t dot = name.find('.');
      const std::string head = name.substr(0, dot);
      const std::string rest = dot == std::string::npos ? "" : name.substr(dot + 1);
      const std::string member = rest.substr(0, rest.find('.'));
      survey_.language_matters = survey_.language_matters || head == "lang";
      if (name.empty() || head == "lang") continue;
      if (head == "scores") survey_.scored = true;
      if (head == "attr") check_attribute(path, member);
      else if (head == "calc") check_variable(path, member);
      else if (head == "scores") check_question(path, member, "scores.");
      else check_question(path, head, "");
    }
  }

 private:
  void check_attribute(const std::string& path, const std::string& name) {
    std::vector<std::string_view> known;
    for (const Attribute& attribute : survey_.attributes) known.push_back(attribute.name);
    if (!survey_.attributes_declared || name.empty() ||
        std::find(known.begin(), known.end(), name) != known.end())
      return;
    context_.report_unknown("unknown-variable", path,
                            "There is no attribute named \"" + name + "\".", name, known, "attr.");
  }

  // A variable may use those before it.
  void check_variable(const std::string& path, const std::string& name) {
    const std::string own = path.rfind("/variables/", 0) == 0 ? path.substr(11) : "";
    std::vector<std::string_view> known;
    for (const Variable& variable : survey_.variables) {
      if (!own.empty() && variable.name == own) break;
      known.push_back(variable.name);
    }
    if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return;
    context_.report_unknown(
        "unknown-variable", path,
        "There is no variable named \"" + name + "\"" + (own.empty() ? "." : " before this one."),
        name, known, "calc.");
  }

  void check_question(const std::string& path, const std::string& name, const std::string& before) {
    const int slot = survey_.names.find(name);
    if (slot >= static_cast<int>(kFirstQuestionSlot) || (name.empty() && !before.empty())) return;
    std::vector<std::string_view> known;
    for (size_t i = kFirstQuestionSlot; i < survey_.names.size(); ++i)
      known.push_back(survey_.names[i]);
    context_.report_unknown("unknown-variable", path,
                            "There is no question named \"" + name + "\" to refer to.", name, known,
                            before);
  }

  Survey& survey_;
  ParseContext& context_;
};

}  // namespace

void check_references(Survey& survey, ParseContext& context) {
  ReferenceChecker(survey, context).check_all();
}

}  // namespace earshot
