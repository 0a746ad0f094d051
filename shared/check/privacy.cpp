#include "shared/check/privacy.h"

#include <algorithm>

#include "shared/check/finding.h"
#include "shared/check/place.h"

namespace earshot {
namespace {

// How private keys of well-known services begin. What is meant to be public (a Stripe pk_, a
// Supabase anon key, a form's own id) is not among them.
constexpr std::string_view kKeyStarts[] = {
    "sk_live_",   "sk_test_", "rk_live_", "sk-",        "ghp_",    "gho_", "github_pat_",
    "glpat-",     "xoxb-",    "xoxp-",    "xapp-",      "AKIA",    "ASIA", "SG.",
    "key-",       "shpat_",   "npm_",     "-----BEGIN", "sbp_",    "re_",  "AIza",
    "EAACEdEose", "hf_",      "whsec_",   "sq0csp-",    "dop_v1_", "pat-", "secret_",
};
constexpr size_t kShortestKey = 16;

bool looks_like_key(std::string_view word) {
  if (word.size() < kShortestKey) return false;
  return std::any_of(std::begin(kKeyStarts), std::end(kKeyStarts),
                     [&](std::string_view start) { return word.substr(0, start.size()) == start; });
}

// A JSON Web Token that says it is the role that passes every rule of a database.
bool is_service_token(std::string_view word) {
  // "service_role" in base64, at each of the three offsets it can have.
  constexpr std::string_view kRoles[] = {"c2VydmljZV9yb2xl", "NlcnZpY2Vfcm9sZ", "zZXJ2aWNlX3JvbG"};
  return word.substr(0, 3) == "eyJ" &&
         std::any_of(std::begin(kRoles), std::end(kRoles), [&](std::string_view role) {
           return word.find(role) != std::string_view::npos;
         });
}

bool holds_secret(std::string_view text) {
  constexpr std::string_view kBetween = " /?&=:;,@#";
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of(kBetween), text.size());
    const std::string_view word = text.substr(0, end);
    if (looks_like_key(word) || is_service_token(word)) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

// "Basic dXNlcjpwYXNz" is a name and a password in the open.
bool is_password(std::string_view header, std::string_view value) {
  return same_tag(header, "authorization") && value.substr(0, 6) == "Basic ";
}

// "https://user:password@host".
bool has_password(std::string_view url) {
  const size_t start = url.find("://");
  if (start == std::string_view::npos) return false;
  const std::string_view host = url.substr(start + 3, url.find('/', start + 3) - start - 3);
  return host.find('@') != std::string_view::npos;
}

bool is_this_machine(std::string_view url) {
  for (std::string_view host : {"http://localhost", "http://127.", "http://[::1]"}) {
    if (url.substr(0, host.size()) == host) return true;
  }
  return false;
}

bool says_who(const Question& question) {
  return question.type == QuestionType::kText &&
         (question.format == TextFormat::kEmail || question.format == TextFormat::kTel ||
          question.format == TextFormat::kName);
}

bool is_free_text(const Question& question) {
  return question.type == QuestionType::kComment ||
         (question.type == QuestionType::kText && !says_who(question));
}

void check_endpoint(const Endpoint& endpoint, std::vector<Problem>& problems) {
  const auto secret = [&](const std::string& path, const std::string& what) {
    problems.push_back({Severity::kError, "secret", path,
                        what + " looks like a private key, and every visitor can read this file.",
                        "Let a server of yours add it; see \"endpoint\" in the documentation."});
  };
  if (holds_secret(endpoint.url) || has_password(endpoint.url))
    secret("/endpoint/url", "This address");
  for (const auto& [name, value] : endpoint.headers) {
    if (holds_secret(value) || is_password(name, value))
      secret(pointer_to("/endpoint/headers", name), "This header");
  }
  if (endpoint.url.rfind("http://", 0) == 0 && !is_this_machine(endpoint.url)) {
    problems.push_back({Severity::kWarning, "insecure", "/endpoint/url",
                        "Answers to this address can be read on their way.", "Use https://."});
  }
}

bool asks_consent(const Survey& survey) {
  for (const Page& page : survey.pages) {
    for (const Question& question : page.questions) {
      if (question.type == QuestionType::kConsent) return true;
    }
  }
  return false;
}

template <class Visit>
void each_question(const Survey& survey, Visit visit) {
  for (size_t p = 0; p < survey.pages.size(); ++p) {
    for (size_t q = 0; q < survey.pages[p].questions.size(); ++q)
      visit(survey.pages[p].questions[q], place_of_question(survey, p, q));
  }
}

std::string sentence(const std::string& start, const std::vector<std::string>& names) {
  return names.empty() ? "" : start + listed(names) + ".\n";
}

}  // namespace

PrivacyReport privacy_of(const Survey& survey) {
  PrivacyReport report;
  each_question(survey, [&](const Question& question, const std::string&) {
    if (says_who(question)) report.asked.push_back(question.id);
    if (is_free_text(question)) report.free_texts.push_back(question.id);
  });
  for (const Attribute& attribute : survey.attributes) report.attributes.push_back(attribute.name);
  report.any_attributes = !survey.attributes_declared;
  report.endpoint = survey.endpoint.url;
  switch (survey.storage) {
    case Storage::kNone: report.kept = "Keeps nothing in the browser."; break;
    case Storage::kSession:
      report.kept = "Keeps answers in the browser until its tab is closed.";
      break;
    case Storage::kRemember:
      report.kept = "Keeps answers in the browser, and remembers that the survey was taken.";
      break;
    case Storage::kUntilSent:
      report.kept = "Keeps answers in the browser until they are sent.";
      break;
  }
  return report;
}

std::string to_text(const PrivacyReport& report) {
  std::string out = sentence("Asks who somebody is: ", report.asked);
  out += sentence("Lets people write anything: ", report.free_texts);
  if (report.any_attributes) out += "Sends whatever attributes the page gives.\n";
  else out += sentence("Sends attributes of the page: ", report.attributes);
  out += "Sends a random id, the language, the times of start and end";
  out +=
      report.endpoint.empty() ? ", to where the page says.\n" : ", to " + report.endpoint + ".\n";
  return out + report.kept + "\n";
}

std::vector<Problem> check_privacy(const Survey& survey) {
  std::vector<Problem> problems;
  check_endpoint(survey.endpoint, problems);
  if (asks_consent(survey)) return problems;
  each_question(survey, [&](const Question& question, const std::string& place) {
    if (!says_who(question) || !question.help.empty()) return;
    problems.push_back({Severity::kWarning, "personal-data", place,
                        quoted(question.id) + " asks who somebody is, and does not say what for.",
                        "Say in \"help\" what you will do with it, or ask for consent."});
  });
  return problems;
}

}  // namespace earshot
