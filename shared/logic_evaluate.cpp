// Evaluation of a checked rule.
#include <algorithm>
#include <cmath>

#include "shared/coercion.h"
#include "shared/logic.h"
#include "shared/logic_functions.h"
#include "shared/logic_operator.h"
#include "shared/logic_path.h"

namespace earshot {
namespace {

using Node = Logic::Node;

const Value kNull;

bool is_path(const Node& node) {
  return node.slot != Logic::kNoPath && node.slot != Logic::kComputedPath;
}

// One evaluation. Values in the rule and in the data are pointed to, and copied only into results.
class Evaluator {
 public:
  explicit Evaluator(Steps& steps) : steps_(steps) {}

  bool exhausted() const { return steps_.exhausted(); }

  Value run(const Node& node, const Frame& frame) {
    if (!steps_.take()) return Value();
    if (const Value* value = direct(node, frame)) return copy(*value);
    if (is_question(node.op)) return ask(node, frame);
    switch (node.op) {
      case Operator::kVar:
      case Operator::kVal: return look_up(node, frame);
      case Operator::kIf: {
        const Node* chosen = choose(node, frame);
        return chosen == nullptr ? Value() : run(*chosen, frame);
      }
      case Operator::kAnd:
      case Operator::kOr:
      case Operator::kFirst: return first_or_last(node, frame);
      case Operator::kMap:
      case Operator::kFilter: return select(node, frame);
      case Operator::kReduce: return reduce(node, frame);
      default: break;
    }
    Value::Array args = run_all(node, frame);
    if (node.op == Operator::kMissing) {
      return missing(!args.empty() && args[0].is_array() ? args[0].array() : args, frame);
    }
    if (node.op == Operator::kMissingSome) return missing_some(args, frame);
    return apply(node.op, args, steps_);
  }

  // truthy(run(node, frame)), without the value where that is possible.
  bool holds(const Node& node, const Frame& frame) {
    if (!steps_.take()) return false;
    if (is_question(node.op)) return ask(node, frame);
    if (node.op == Operator::kAnd || node.op == Operator::kOr) {
      const bool is_or = node.op == Operator::kOr;
      for (const Node& argument : node.arguments) {
        if (holds(argument, frame) == is_or) return is_or;
      }
      return !is_or && !node.arguments.empty();
    }
    const Value* value = direct(node, frame);
    return value == nullptr ? truthy(run(node, frame)) : truthy(*value);
  }

 private:
  Value copy(const Value& value) {
    steps_.take_for(value);
    return exhausted() ? Value() : value;
  }

  Value::Array run_all(const Node& node, const Frame& frame) {
    Value::Array out;
    out.reserve(node.arguments.size());
    for (const Node& argument : node.arguments) out.push_back(run(argument, frame));
    return out;
  }

  // The value if it lies in the rule or the data, else nullptr.
  static const Value* direct(const Node& node, const Frame& frame) {
    if (node.op == Operator::kLiteral) return &node.literal;
    if (!is_path(node) || node.op == Operator::kExists) return nullptr;
    if (node.path.empty()) return frame.value;
    const Value* found = follow(node.path, node.slot, frame);
    if (found != nullptr) return found;
    if (node.op == Operator::kVal || node.arguments.size() < 2) return &kNull;
    return direct(node.arguments[1], frame);
  }

  // The value, which is in `spare` if it had to be computed.
  const Value& value_of(const Node& node, const Frame& frame, Value& spare) {
    const Value* value = direct(node, frame);
    if (value != nullptr && steps_.take()) return *value;
    spare = run(node, frame);
    return spare;
  }

  // What a path leads to, nullptr if there is nothing. `spare` holds what is not in the data.
  const Value* find(const std::vector<std::string>& path, const Frame& frame, Value& spare) {
    if (!path.empty()) return follow(path, Logic::kByName, frame);
    if (frame.value != nullptr) return frame.value;
    Value::Object all;
    const auto& members = frame.scope->members;
    for (size_t i = 0; i < members.size(); ++i) {
      if (members[i] != nullptr) all.push_back({(*frame.scope->names)[i], copy(*members[i])});
    }
    spare = std::move(all);
    return &spare;
  }

  const Value* find(const Node& node, const Frame& frame, Value& spare) {
    if (is_path(node)) {
      if (node.path.empty()) return find(node.path, frame, spare);
      return follow(node.path, node.slot, frame);
    }
    if (node.op == Operator::kVar) return find_dotted(run(node.arguments[0], frame), frame, spare);
    Value::Array steps = run_all(node, frame);
    if (node.slot == Logic::kComputedPath && steps[0].is_array()) {
      steps = Value::Array(steps[0].array());
    }
    return find_stepwise(steps, frame, spare);
  }

  const Value* find_dotted(const Value& path, const Frame& frame, Value& spare) {
    return find(path_steps(path.is_null() ? "" : to_text(path)), frame, spare);
  }

  // A first step [n] climbs n levels: two for each list, of which the first has the item's index.
  const Value* find_stepwise(const Value::Array& steps, const Frame& start, Value& spare) {
    const Frame* frame = &start;
    double climb = 0;
    const bool climbs = !steps.empty() && steps[0].is_array() && steps[0].array().size() == 1;
    if (climbs) climb = std::abs(to_number(steps[0].array()[0]));
    for (; climb >= 2 && frame != nullptr; climb -= 2) frame = frame->around;
    if (frame == nullptr || (climb >= 1 && frame->around == nullptr)) return nullptr;
    std::vector<std::string> path;
    for (size_t i = climbs ? 1 : 0; i < steps.size(); ++i) path.push_back(to_text(steps[i]));
    if (!(climb >= 1)) return find(path, *frame, spare);
    spare = Value::Object{{"index", static_cast<double>(frame->index)}};
    return find(path, Frame{&spare, nullptr, nullptr, 0}, spare);
  }

  Value look_up(const Node& node, const Frame& frame) {
    Value spare;
    const Value* found = find(node, frame, spare);
    if (found != nullptr) return copy(*found);
    const bool has_default = node.op == Operator::kVar && node.arguments.size() > 1;
    return has_default ? run(node.arguments[1], frame) : Value();
  }

  // The answer of an operator that asks something.
  bool ask(const Node& node, const Frame& frame) {
    const auto& args = node.arguments;
    if (node.op >= Operator::kEqual && node.op <= Operator::kIn && args.size() == 2) {
      const Value* a = direct(args[0], frame);
      const Value* b = direct(args[1], frame);
      if (a != nullptr && b != nullptr) return relate(node.op, *a, *b);
    }
    switch (node.op) {
      case Operator::kExists: {
        Value spare;
        return find(node, frame, spare) != nullptr;
      }
      case Operator::kNot: return args.empty() || !holds(args[0], frame);
      case Operator::kTruth: return !args.empty() && holds(args[0], frame);
      case Operator::kAll:
      case Operator::kNone:
      case Operator::kSome: return quantify(node, frame);
      default: break;
    }
    return are_related(node, frame);
  }

  bool relate(Operator op, const Value& a, const Value& b) { return is_related(op, a, b, steps_); }

  // Each value to the next.
  bool are_related(const Node& node, const Frame& frame) {
    const auto& args = node.arguments;
    if (args.empty() || (args.size() < 2 && node.op >= Operator::kGreater)) {
      return args.empty() && (node.op == Operator::kEqual || node.op == Operator::kSame);
    }
    const size_t count = node.op == Operator::kIn ? 2 : std::max<size_t>(args.size(), 2);
    Value spare[2];
    const Value* last = &value_of(args[0], frame, spare[0]);
    for (size_t i = 1; i < count; ++i) {
      const Value* next = i < args.size() ? &value_of(args[i], frame, spare[i % 2]) : &kNull;
      if (!relate(node.op, *last, *next)) return false;
      last = next;
    }
    return true;
  }

  const Node* choose(const Node& node, const Frame& frame) {
    const auto& args = node.arguments;
    size_t i = 0;
    for (; i + 1 < args.size(); i += 2) {
      if (holds(args[i], frame)) return &args[i + 1];
    }
    return i < args.size() ? &args[i] : nullptr;
  }

  Value first_or_last(const Node& node, const Frame& frame) {
    Value last;
    for (const Node& argument : node.arguments) {
      last = run(argument, frame);
      if (node.op == Operator::kFirst ? !last.is_null()
                                      : truthy(last) == (node.op == Operator::kOr))
        break;
    }
    return last;
  }

  Value select(const Node& node, const Frame& frame) {
    Value::Array out;
    if (node.arguments.size() < 2) return out;
    Value spare;
    const Value& list = value_of(node.arguments[0], frame, spare);
    if (!list.is_array()) return out;
    Frame inner{nullptr, nullptr, &frame, 0};
    for (const Value& item : list.array()) {
      inner.value = &item;
      if (node.op == Operator::kMap) out.push_back(run(node.arguments[1], inner));
      else if (holds(node.arguments[1], inner)) out.push_back(copy(item));
      ++inner.index;
    }
    return out;
  }

  Value reduce(const Node& node, const Frame& frame) {
    if (node.arguments.size() < 2) return Value();
    Value spare;
    const Value& list = value_of(node.arguments[0], frame, spare);
    Value total = node.arguments.size() > 2 ? run(node.arguments[2], frame) : Value();
    if (!list.is_array()) return total;
    Frame inner{nullptr, nullptr, &frame, 0};
    for (const Value& item : list.array()) {
      const Value both{Value::Object{{"current", copy(item)}, {"accumulator", std::move(total)}}};
      inner.value = &both;
      total = run(node.arguments[1], inner);
      ++inner.index;
    }
    return total;
  }

  bool quantify(const Node& node, const Frame& frame) {
    const bool if_empty = node.op == Operator::kNone;
    if (node.arguments.size() < 2) return if_empty;
    Value spare;
    const Value& list = value_of(node.arguments[0], frame, spare);
    if (!list.is_array() || list.array().empty()) return if_empty;
    const bool stop_at = node.op != Operator::kAll;
    Frame inner{nullptr, nullptr, &frame, 0};
    for (const Value& item : list.array()) {
      inner.value = &item;
      if (holds(node.arguments[1], inner) == stop_at) return node.op == Operator::kSome;
      ++inner.index;
    }
    return node.op != Operator::kSome;
  }

  Value missing(const Value::Array& paths, const Frame& frame) {
    Value::Array out;
    for (const Value& path : paths) {
      Value spare;
      const Value* found = find_dotted(path, frame, spare);
      if (found == nullptr || found->is_null() || (found->is_string() && found->string().empty())) {
        out.push_back(path);
      }
    }
    return out;
  }

  Value missing_some(const Value::Array& args, const Frame& frame) {
    if (args.size() < 2 || !args[1].is_array()) return Value::Array();
    Value absent = missing(args[1].array(), frame);
    const size_t present = args[1].array().size() - absent.array().size();
    if (static_cast<double>(present) >= to_number(args[0])) return Value::Array();
    return absent;
  }

  Steps& steps_;
};

Value evaluate_in(const Node& root, const Frame& frame, bool& exhausted) {
  Steps steps(Logic::kMaxSteps);
  Evaluator evaluator(steps);
  Value result = evaluator.run(root, frame);
  exhausted = evaluator.exhausted();
  return exhausted ? Value() : result;
}

}  // namespace

Value Logic::evaluate(const Value& data) const { return evaluate_or_error(data).value; }

Value Logic::evaluate(const Scope& data) const {
  bool exhausted;
  return evaluate_in(root_, {nullptr, &data, nullptr, 0}, exhausted);
}

LogicResult Logic::evaluate_or_error(const Value& data) const {
  bool exhausted;
  Value value = evaluate_in(root_, {&data, nullptr, nullptr, 0}, exhausted);
  return {std::move(value), exhausted ? "too-many-steps" : ""};
}

bool Logic::holds(const Node& node, const Scope& data, Steps& steps) {
  Evaluator evaluator(steps);
  return evaluator.holds(node, {nullptr, &data, nullptr, 0});
}

}  // namespace earshot
