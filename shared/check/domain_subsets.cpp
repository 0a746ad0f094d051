#include "shared/check/domain_subsets.h"

#include <algorithm>

namespace earshot {
namespace {

constexpr size_t kMaxFree = 12;  // 2^12 subsets are kMaxValues

size_t least(const Question& question) {
  return question.low ? static_cast<size_t>(std::max(1.0, *question.low)) : 1;
}

size_t most(const Question& question) {
  return question.high ? static_cast<size_t>(std::max(0.0, *question.high))
                       : question.choices.size();
}

// The subset with the given choices, in the order of the file; `chosen` is by choice.
Value ids_of(const Question& question, const std::vector<bool>& chosen) {
  Value::Array ids;
  for (size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i]) ids.emplace_back(question.choices[i].id);
  }
  return Value(std::move(ids));
}

// All subsets of the free choices, filled up with the others to the least number that is wanted,
// and again with one more of them.
void add_combinations(const Question& question, const std::vector<size_t>& free,
                      const std::vector<size_t>& others, Domain& domain) {
  for (size_t mask = 0; mask < size_t{1} << free.size(); ++mask) {
    std::vector<bool> chosen(question.choices.size());
    size_t count = 0;
    for (size_t i = 0; i < free.size(); ++i) {
      chosen[free[i]] = (mask >> i & 1) != 0;
      count += chosen[free[i]] ? 1 : 0;
    }
    size_t next = 0;
    for (; count < least(question) && next < others.size(); ++count) chosen[others[next++]] = true;
    const auto add = [&] {
      if (count >= least(question) && count <= most(question))
        domain.values.push_back(ids_of(question, chosen));
    };
    add();
    if (next == others.size()) continue;
    chosen[others[next]] = true;
    ++count;
    add();
  }
}

}  // namespace

void add_subsets(const Question& question, const Constants& constants, Domain& domain) {
  std::vector<size_t> together;  // the choices that may be chosen with others
  for (size_t i = 0; i < question.choices.size(); ++i) {
    if (!question.choices[i].exclusive) together.push_back(i);
    else domain.values.push_back(Value(Value::Array{Value(question.choices[i].id)}));
  }
  if (together.size() <= kMaxFree) return add_combinations(question, together, {}, domain);
  std::vector<size_t> named, others;
  for (size_t i : together) {
    const bool is_named = std::find(constants.texts.begin(), constants.texts.end(),
                                    question.choices[i].id) != constants.texts.end();
    const bool is_free = is_named && named.size() < kMaxFree - 1;
    domain.is_open = domain.is_open || (is_named && !is_free);
    (is_free ? named : others).push_back(i);
  }
  domain.is_open = domain.is_open || constants.is_computed_with || question.conditional;
  add_combinations(question, named, others, domain);
  for (size_t i : others) {  // each can be chosen, if only on its own
    std::vector<bool> chosen(question.choices.size());
    chosen[i] = true;
    for (size_t j = 0, count = 1; j < others.size() && count < least(question); ++j) {
      count += chosen[others[j]] ? 0 : 1;
      chosen[others[j]] = true;
    }
    domain.values.push_back(ids_of(question, chosen));
  }
}

void add_rankings(const Question& question, Domain& domain) {
  const size_t count = question.choices.size();
  const bool has_parts = !question.required || question.conditional;
  // Orders of every subset of 6 are 1957, of 7 are 13700; orders of all of 7 are 5040.
  if (count <= 6) {
    std::vector<std::vector<size_t>> lists = {{}};
    for (size_t at = 0; at < lists.size(); ++at) {
      const std::vector<size_t> list = lists[at];
      Value::Array ids;
      for (size_t i : list) ids.emplace_back(question.choices[i].id);
      if (list.size() == count || (has_parts && !list.empty()))
        domain.values.emplace_back(std::move(ids));
      for (size_t i = 0; i < count; ++i) {
        if (std::find(list.begin(), list.end(), i) != list.end()) continue;
        lists.push_back(list);
        lists.back().push_back(i);
      }
    }
    return;
  }
  domain.is_open = true;
  for (size_t first = 0; first < count; ++first) {
    Value::Array forth, back;
    for (size_t i = 0; i < count; ++i) {
      forth.emplace_back(question.choices[(first + i) % count].id);
      back.emplace_back(question.choices[(first + count - i) % count].id);
    }
    domain.values.emplace_back(std::move(forth));
    domain.values.emplace_back(std::move(back));
  }
}

}  // namespace earshot
