// Asks the tests of a condition: the few lines that most of an evaluation's time is spent in.
#include "shared/logic.h"
#include "shared/logic_functions.h"
#include "shared/logic_operator.h"
#include "shared/logic_path.h"

namespace earshot {
namespace {

const Value kNull;

}  // namespace

bool Logic::test(const Scope& data) const {
  Steps steps(kMaxSteps);
  if (tests_.empty()) return holds(root_, data, steps) && !steps.exhausted();
  const Value* const* members = data.members.data();
  const size_t count = data.members.size();
  int next = static_cast<int>(tests_.size()) - 1;
  do {
    const Test& test = tests_[next];
    const size_t slot = static_cast<size_t>(test.slot);
    bool result;
    if (test.op == Operator::kLiteral) {
      result = holds(others_[slot], data, steps);
    } else {
      const Value* left = slot < count ? members[slot] : nullptr;
      for (const std::string& step : test.path) {
        if (left != nullptr) left = child(*left, step);
      }
      if (left == nullptr) left = &kNull;
      result = test.op == Operator::kTruth ? truthy(*left)
                                           : is_related(test.op, *left, test.right, steps);
    }
    next = result ? test.yes : test.no;
  } while (next >= 0);
  return next == kHolds && !steps.exhausted();
}

}  // namespace earshot
