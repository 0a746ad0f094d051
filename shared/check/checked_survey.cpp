#include "shared/check/checked_survey.h"

#include <algorithm>

#include "shared/check/check_translations.h"
#include "shared/check/check_wording.h"
#include "shared/check/path_report.h"
#include "shared/check/proofs.h"
#include "shared/json.h"
#include "shared/parse.h"

namespace earshot {
namespace {

std::vector<Problem> find_problems(const Survey& survey, const Proofs& proofs,
                                   const PathReport& paths, const CheckOptions& options) {
  std::vector<Problem> problems = check_survey(proofs, paths, options);
  for (auto* check : {check_wording, check_translations, check_privacy}) {
    const std::vector<Problem> found = check(survey);
    problems.insert(problems.end(), found.begin(), found.end());
  }
  return problems;
}

void write_problem(const Problem& problem, JsonWriter& out) {
  out.begin_object()
      .member("severity", problem.severity == Severity::kError ? "error" : "warning")
      .member("code", problem.code)
      .member("path", problem.path)
      .member("line", problem.line)
      .member("column", problem.column)
      .member("message", problem.message);
  if (!problem.suggestion.empty()) out.member("suggestion", problem.suggestion);
  if (!problem.witness.empty()) out.key("witness").value(parse_json(problem.witness).value);
  out.end_object();
}

void write_names(std::string_view key, const std::vector<std::string>& names, JsonWriter& out) {
  out.key(key).begin_array();
  for (const std::string& name : names) out.string(name);
  out.end_array();
}

void write_privacy(const PrivacyReport& report, JsonWriter& out) {
  out.key("privacy").begin_object();
  write_names("asksWho", report.asked, out);
  write_names("freeTexts", report.free_texts, out);
  write_names("attributes", report.attributes, out);
  out.flag("anyAttributes", report.any_attributes).member("endpoint", report.endpoint);
  out.member("kept", report.kept).end_object();
}

}  // namespace

CheckedSurvey check_text(std::string_view text, const CheckOptions& options) {
  ParsedSurvey parsed = parse_survey(text);
  CheckedSurvey checked{std::move(parsed.problems), {}, {}};
  if (!parsed.survey) return checked;
  const PathSpace space(*parsed.survey);
  const Proofs proofs(space, options.max_states);
  PathOptions none_listed;
  none_listed.most_listed = 0;
  checked.paths = find_paths(proofs, none_listed);
  checked.privacy = privacy_of(*parsed.survey);
  std::vector<Problem> found = find_problems(*parsed.survey, proofs, *checked.paths, options);
  locate(text, found);
  checked.problems.insert(checked.problems.end(), found.begin(), found.end());
  std::stable_sort(checked.problems.begin(), checked.problems.end(),
                   [](const Problem& a, const Problem& b) {
                     return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                   });
  return checked;
}

std::string to_json(const CheckedSurvey& checked, const std::string& file) {
  JsonWriter out;
  out.begin_object();
  if (!file.empty()) out.member("file", file);
  out.key("problems").begin_array();
  for (const Problem& problem : checked.problems) write_problem(problem, out);
  out.end_array();
  if (checked.paths) {
    out.key("paths");
    write_summary(*checked.paths, out);
  }
  if (checked.privacy) write_privacy(*checked.privacy, out);
  return out.end_object().take();
}

}  // namespace earshot
