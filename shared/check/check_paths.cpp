#include "shared/check/check_paths.h"

#include "shared/check/finding.h"

namespace earshot {

void check_paths(const Proofs& proofs, std::vector<Problem>& problems) {
  const size_t places = check_reached(proofs, problems);
  const size_t rules = check_rules(proofs, problems);
  const size_t exits = check_exits(proofs, problems);
  std::vector<std::string> parts;
  if (places > 0)
    parts.push_back("whether " + std::to_string(places) + " of the pages and ends can be reached");
  if (rules > 0)
    parts.push_back("whether " + std::to_string(rules) + " of the conditions can change");
  // A loop that depends on free text alone is no reason to worry people.
  if (exits > 0 && (!parts.empty() || !proofs.base().is_complete))
    parts.push_back("whether everybody comes to an end");
  if (parts.empty()) return;
  Problem problem;
  problem.severity = Severity::kWarning;
  problem.code = "too-complex";
  problem.message = "It could not be decided " + listed(parts) + ".";
  problem.suggestion =
      "Conditions that compute with free numbers or texts, or with many answers together, are "
      "beyond proof.";
  problems.push_back(std::move(problem));
}

}  // namespace earshot
