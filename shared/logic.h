// JsonLogic (jsonlogic.com): conditions and computed values as JSON.
//
//   rule      = literal | { operator: argument } | { operator: [argument, ...] }
//   argument  = rule
//   operators:
//     data        var val exists missing missing_some
//     logic       if ?: == === != !== ! !! and or ??
//     numbers     > >= < <=  max min + - * / %
//     lists       map filter reduce all none some merge in length
//     text        in cat substr length
//     other       log (gives its argument back and logs nothing)
//
// Semantics are those of the reference implementation in JavaScript, its type conversions
// included. Positions and lengths in text count code points.
//
// There is one deliberate extension: a comparison of more than two values holds if it holds for
// each neighbouring pair, {">":[3,2,1]} for example. The reference reads a third value only with
// "<" and "<=", where it means the same, and ignores the others.
//
// val, exists, ?? and length come from newer implementations (json-logic-engine 5):
//   {"val":["a","b"]}     a path of steps, each a whole name even with a dot; {"val":"a"} is one
//                         step, {"val":[]} all of the data, a computed list is a path as well
//   {"val":[[2],"x"]}     "x" in the data around the list whose item this is; [4] one list further
//   {"val":[[1],"index"]} the item's position in the list
//   {"exists":["a","b"]}  whether the path leads anywhere, to null even
//   {"??":[a, b, ...]}    the first that is not null
//   {"length":a}          of a text, a list or an object; of anything else null
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/problem.h"
#include "shared/scope.h"
#include "shared/value.h"

namespace earshot {

enum class Operator : unsigned char;
class Steps;

// The value of a rule, or why there is none.
struct LogicResult {
  Value value;
  std::string error;  // "too-many-steps", or empty
};

// A rule that was checked and can be evaluated any number of times, against any data.
class Logic {
 public:
  struct Node {
    Operator op;
    int slot;                       // of the path's first step, or one of those below
    std::vector<std::string> path;  // the steps of a literal path; none mean all of the data
    Value literal;                  // for literals; a list of literals is one
    std::vector<Node> arguments;
  };

  // No number of a name: the operator has no literal path, the path's first step is to be found by
  // its name, or it is not among the names.
  static constexpr int kNoPath = -1;
  static constexpr int kByName = -2;
  static constexpr int kAbsent = -3;
  // No literal path, but one computed list of steps: {"val":{"var":"path"}}.
  static constexpr int kComputedPath = -4;

  static constexpr int kMaxSteps = 100'000;

  // Appends a problem for every unknown operator ("unknown-operator"), for too few or too many
  // arguments ("bad-arguments"), and for an operator among several members of one object
  // ("two-operators"); `path` is where the rule stands in the file. A bad rule can be evaluated all
  // the same: an unknown operator is null, a missing argument too, and further ones are ignored.
  // With `names`, of which only the numbers are kept, the first steps of literal paths become
  // numbers; one that is not among the names is absent in every Scope.
  static Logic compile(const Value& rule, const std::string& path, std::vector<Problem>& problems,
                       const ScopeNames* names = nullptr);

  // A part of a checked rule, as a rule of its own.
  static Logic part(const Node& node);

  // These never fail and always end: after kMaxSteps the result is null. What is missing is null.
  Value evaluate(const Value& data) const;
  // REQUIRES: the rule was compiled without names, or with those of `data`.
  Value evaluate(const Scope& data) const;
  // truthy(evaluate(data)), but without copying anything for a usual condition.
  bool test(const Scope& data) const;

  // As evaluate(), but says so when the steps ran out.
  LogicResult evaluate_or_error(const Value& data) const;

  // The paths that `var`, `val`, `exists`, `missing` and `missing_some` name literally, outside the
  // lists' own scopes (where "" and "current" mean an item). Steps of `val` are joined by dots.
  std::vector<std::string> variables() const;

  // The checked rule, for analysis; logic_operator.h has the operators.
  const Node& root() const { return root_; }

 private:
  // One question of a condition, and which comes next: by number, or kHolds or kFails.
  struct Test {
    Operator op;  // kTruth, a comparison or `in`; kLiteral: whatever others_[slot] says
    int slot;     // of the left side in numbered data
    int yes;
    int no;
    std::vector<std::string> path;  // from there to the left side
    Value right;
  };
  static constexpr int kHolds = -1;
  static constexpr int kFails = -2;

  int add_test(Operator op, const Node& left, Value right, int yes, int no);
  int add_other(const Node& node, int yes, int no);
  int add_related(const Node& node, int yes, int no);
  int add_tests(const Node& node, int yes, int no);
  static bool holds(const Node& node, const Scope& data, Steps& steps);

  Node root_;
  // The rule as a condition on numbered data; none if it was compiled without names. The last test
  // is the first to be asked: each only leads to earlier ones.
  std::vector<Test> tests_;
  std::vector<Node> others_;
};

// The value at a dotted path ("attr.user.name", "list.0"); nullptr if there is none.
const Value* value_at(const Value& data, std::string_view path);

// JsonLogic's own truth: null, false, 0, NaN, "" and the empty list are false.
bool truthy(const Value& value);

}  // namespace earshot
