// The operators of JsonLogic, for the sources behind logic.h and for the analysis of rules.
#pragma once

namespace earshot {

enum class Operator : unsigned char {
  kLiteral,
  kList,
  // What a path leads to.
  kVar,
  kVal,
  // Questions, whose result is true or false: kExists to kSome.
  kExists,
  kEqual,
  kSame,
  kNotEqual,
  kNotSame,
  kGreater,
  kGreaterEqual,
  kLess,
  kLessEqual,
  kIn,
  kNot,
  kTruth,
  kAll,
  kNone,
  kSome,
  // Operators that do not evaluate every argument, or some more than once.
  kIf,
  kAnd,
  kOr,
  kFirst,  // ??
  kMap,
  kFilter,
  kReduce,
  // Functions of their arguments and of the data.
  kMissing,
  kMissingSome,
  // Functions of their arguments alone.
  kLength,
  kMax,
  kMin,
  kPlus,
  kMinus,
  kTimes,
  kDivide,
  kModulo,
  kMerge,
  kCat,
  kSubstr,
  kLog,
};

constexpr bool is_question(Operator op) { return op >= Operator::kExists && op <= Operator::kSome; }

// Whether the second argument is evaluated with an item of the first as its data.
constexpr bool opens_scope(Operator op) {
  return op == Operator::kAll || op == Operator::kNone || op == Operator::kSome ||
         op == Operator::kMap || op == Operator::kFilter || op == Operator::kReduce;
}

}  // namespace earshot
