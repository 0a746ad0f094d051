// The operators of JsonLogic, for the two sources behind logic.h.
#pragma once

namespace earshot {

enum class Operator : unsigned char {
  kLiteral,
  kList,
  kVar,
  kMissing,
  kMissingSome,
  kIf,
  kEqual,
  kSame,
  kNotEqual,
  kNotSame,
  kNot,
  kTruth,
  kAnd,
  kOr,
  kGreater,
  kGreaterEqual,
  kLess,
  kLessEqual,
  kMax,
  kMin,
  kPlus,
  kMinus,
  kTimes,
  kDivide,
  kModulo,
  kMap,
  kFilter,
  kReduce,
  kAll,
  kNone,
  kSome,
  kMerge,
  kIn,
  kCat,
  kSubstr,
  kLog,
};

}  // namespace earshot
