// JsonLogic (jsonlogic.com): conditions and computed values as JSON.
//
//   rule      = literal | { operator: argument } | { operator: [argument, ...] }
//   argument  = rule
//   operators:
//     data        var missing missing_some
//     logic       if ?: == === != !== ! !! and or
//     numbers     > >= < <= (two or three arguments: between)  max min + - * / %
//     lists       map filter reduce all none some merge in
//     text        in cat substr
//     other       log (gives its argument back and logs nothing)
//
// Semantics are those of the reference implementation in JavaScript, its type conversions
// included. Positions and lengths in text count code points.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/problem.h"
#include "shared/value.h"

namespace earshot {

enum class Operator : unsigned char;

// A rule that was checked and can be evaluated any number of times, against any data.
class Logic {
 public:
  // Appends a problem for every unknown operator; `path` is where the rule stands in the file.
  static Logic compile(const Value& rule, const std::string& path, std::vector<Problem>& problems);

  // Never fails and always ends: after kMaxSteps the result is null. What is missing is null.
  Value evaluate(const Value& data) const;

  // The paths that `var`, `missing` and `missing_some` name literally, outside the lists' own
  // scopes (where "" and "current" mean an item).
  std::vector<std::string> variables() const;

  static constexpr int kMaxSteps = 100'000;

  struct Node {
    Operator op;
    Value literal;  // for literals
    std::vector<Node> arguments;
  };

 private:
  Node root_;
};

// The value at a dotted path ("attr.user.name", "list.0"); nullptr if there is none.
const Value* value_at(const Value& data, std::string_view path);

// JsonLogic's own truth: null, false, 0, NaN, "" and the empty list are false.
bool truthy(const Value& value);

}  // namespace earshot
