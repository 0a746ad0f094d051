#include "shared/logic.h"

#include <algorithm>

#include "shared/coercion.h"
#include "shared/logic_operator.h"
#include "shared/logic_path.h"

namespace earshot {
namespace {

using Node = Logic::Node;

constexpr unsigned char kAny = 255;

constexpr char kOne[] = R"([{"var":"a"}])";
constexpr char kTwo[] = R"([{"var":"a"},5])";
constexpr char kItems[] = R"([{"var":"list"},{">":[{"var":""},5]}])";

struct Name {
  std::string_view text;
  Operator op;
  unsigned char least;  // how many arguments it takes
  unsigned char most;
  const char* example;  // of arguments; there is none where every number is right
};

constexpr Name kNames[] = {
    {"var", Operator::kVar, 0, 2, kTwo},
    {"val", Operator::kVal, 0, kAny, nullptr},
    {"exists", Operator::kExists, 1, kAny, R"(["a"])"},
    {"missing", Operator::kMissing, 0, kAny, nullptr},
    {"missing_some", Operator::kMissingSome, 2, 2, R"([1,["a","b"]])"},
    {"if", Operator::kIf, 0, kAny, nullptr},
    {"?:", Operator::kIf, 0, kAny, nullptr},
    {"==", Operator::kEqual, 2, kAny, kTwo},
    {"===", Operator::kSame, 2, kAny, kTwo},
    {"!=", Operator::kNotEqual, 2, kAny, kTwo},
    {"!==", Operator::kNotSame, 2, kAny, kTwo},
    {"!", Operator::kNot, 0, 1, kOne},
    {"!!", Operator::kTruth, 0, 1, kOne},
    {"and", Operator::kAnd, 1, kAny, kOne},
    {"or", Operator::kOr, 1, kAny, kOne},
    {"??", Operator::kFirst, 1, kAny, kTwo},
    {">", Operator::kGreater, 2, kAny, kTwo},
    {">=", Operator::kGreaterEqual, 2, kAny, kTwo},
    {"<", Operator::kLess, 2, kAny, kTwo},
    {"<=", Operator::kLessEqual, 2, kAny, kTwo},
    {"max", Operator::kMax, 0, kAny, nullptr},
    {"min", Operator::kMin, 0, kAny, nullptr},
    {"+", Operator::kPlus, 0, kAny, nullptr},
    {"-", Operator::kMinus, 1, 2, kTwo},
    {"*", Operator::kTimes, 1, kAny, kTwo},
    {"/", Operator::kDivide, 2, 2, kTwo},
    {"%", Operator::kModulo, 2, 2, kTwo},
    {"map", Operator::kMap, 2, 2, kItems},
    {"filter", Operator::kFilter, 2, 2, kItems},
    {"reduce", Operator::kReduce, 2, 3,
     R"([{"var":"list"},{"+":[{"var":"current"},{"var":"accumulator"}]},0])"},
    {"all", Operator::kAll, 2, 2, kItems},
    {"none", Operator::kNone, 2, 2, kItems},
    {"some", Operator::kSome, 2, 2, kItems},
    {"merge", Operator::kMerge, 0, kAny, nullptr},
    {"in", Operator::kIn, 2, 2, R"(["x",{"var":"list"}])"},
    {"length", Operator::kLength, 1, 1, kOne},
    {"cat", Operator::kCat, 0, kAny, nullptr},
    {"substr", Operator::kSubstr, 2, 3, R"([{"var":"a"},0,5])"},
    {"log", Operator::kLog, 1, 1, kOne},
};

const Name* find_name(std::string_view text) {
  const auto name = std::find_if(std::begin(kNames), std::end(kNames),
                                 [&](const Name& n) { return n.text == text; });
  return name == std::end(kNames) ? nullptr : name;
}

std::string takes(const Name& name) {
  const bool is_open = name.most == kAny;
  std::string out = is_open ? "at least " : "";
  out += std::to_string(name.least);
  if (!is_open && name.most != name.least) out += " to " + std::to_string(name.most);
  return out + ((is_open ? name.least : name.most) == 1 ? " argument" : " arguments");
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

// Where a part of a rule stands; becomes a path only if there is something to report.
struct Place {
  const Place* outer;      // nullptr: this is the whole rule
  const std::string* key;  // of a member; nullptr: this is an item
  size_t index;            // of an item
};

class Compiler {
 public:
  Compiler(const std::string& path, std::vector<Problem>& problems, const ScopeNames* names)
      : path_(path), problems_(problems), names_(names) {}

  Node compile(const Value& rule, const Place& place) {
    if (rule.is_array()) return list(rule, place);
    if (!rule.is_object() || rule.object().size() != 1) {
      if (rule.is_object()) check_members(rule.object(), place);
      return node_of(Operator::kLiteral, rule);
    }
    const Member& member = rule.object().front();
    const Place inner{&place, &member.key, 0};
    const Name* name = find_name(member.key);
    if (name == nullptr) return unknown(member.key, inner);
    Node node = node_of(name->op, Value());
    if (member.value.is_array()) node.arguments = all(member.value.array(), inner);
    else node.arguments.push_back(compile(member.value, inner));
    check_arguments(*name, node.arguments.size(), inner);
    number_path(node, member.value.is_array());
    return node;
  }

 private:
  static Node node_of(Operator op, Value literal) {
    return Node{op, Logic::kNoPath, {}, std::move(literal), {}};
  }

  std::vector<Node> all(const Value::Array& rules, const Place& place) {
    std::vector<Node> nodes;
    nodes.reserve(rules.size());
    for (const Value& rule : rules) {
      nodes.push_back(compile(rule, {&place, nullptr, nodes.size()}));
    }
    return nodes;
  }

  Node list(const Value& rule, const Place& place) {
    std::vector<Node> items = all(rule.array(), place);
    const bool is_literal = std::all_of(
        items.begin(), items.end(), [](const Node& item) { return item.op == Operator::kLiteral; });
    if (is_literal) return node_of(Operator::kLiteral, rule);
    Node node = node_of(Operator::kList, Value());
    node.arguments = std::move(items);
    return node;
  }

  // A literal path is taken apart here, and its first step numbered.
  void number_path(Node& node, bool is_list) {
    const auto& args = node.arguments;
    if (node.op == Operator::kVar) {
      const bool is_whole = args.empty() || is_null(args[0]);
      if (!is_whole && !is_step(args[0])) return;
      if (!is_whole) node.path = path_steps(to_text(args[0].literal));
    } else if (node.op == Operator::kVal || node.op == Operator::kExists) {
      if (!std::all_of(args.begin(), args.end(), is_step)) {
        if (!is_list) node.slot = Logic::kComputedPath;
        return;
      }
      for (const Node& step : args) node.path.push_back(to_text(step.literal));
    } else {
      return;
    }
    node.slot = Logic::kByName;
    if (names_ == nullptr || node.path.empty()) return;
    const int slot = names_->find(node.path[0]);
    node.slot = slot < 0 ? Logic::kAbsent : slot;
  }

  static bool is_step(const Node& node) {
    return node.op == Operator::kLiteral && (node.literal.is_string() || node.literal.is_number());
  }

  static bool is_null(const Node& node) {
    return node.op == Operator::kLiteral && node.literal.is_null();
  }

  std::string path_to(const Place& place) const {
    if (place.outer == nullptr) return path_;
    const std::string outer = path_to(*place.outer);
    return place.key != nullptr ? pointer_to(outer, *place.key) : pointer_to(outer, place.index);
  }

  void problem(std::string code, const Place& place, std::string message, std::string suggestion,
               bool on_key) {
    problems_.push_back({Severity::kError, std::move(code), path_to(place), std::move(message),
                         std::move(suggestion), on_key});
  }

  Node unknown(const std::string& key, const Place& place) {
    std::vector<std::string_view> known;
    for (const Name& n : kNames) known.push_back(n.text);
    const std::string near = nearest(key, known);
    problem("unknown-operator", place, "JsonLogic has no operator " + quoted(key) + ".",
            near.empty() ? "" : "Did you mean " + quoted(near) + "?", true);
    return node_of(Operator::kLiteral, Value());
  }

  void check_arguments(const Name& name, size_t count, const Place& place) {
    if (count >= name.least && (count <= name.most || name.most == kAny)) return;
    const std::string key = quoted(name.text);
    problem("bad-arguments", place,
            key + " takes " + takes(name) + ", not " + std::to_string(count) + ".",
            "For example {" + key + ":" + name.example + "}.", true);
  }

  void check_members(const Value::Object& members, const Place& place) {
    for (const Member& member : members) {
      if (find_name(member.key) == nullptr) continue;
      problem("two-operators", {&place, &member.key, 0},
              "An object with the operator " + quoted(member.key) + " has no other member.",
              R"(Write {"and":[…]} around one object for each.)", true);
      return;
    }
  }

  const std::string& path_;  // of the whole rule
  std::vector<Problem>& problems_;
  const ScopeNames* names_;
};

void add_paths(const Value& paths, std::vector<std::string>& out) {
  if (paths.is_string()) out.push_back(paths.string());
  if (!paths.is_array()) return;
  for (const Value& path : paths.array()) add_paths(path, out);
}

void add_paths(const Node& node, std::vector<std::string>& out) {
  add_paths(node.literal, out);
  if (node.op != Operator::kList) return;
  for (const Node& item : node.arguments) add_paths(item, out);
}

std::string joined(const std::vector<std::string>& steps) {
  std::string out;
  for (const std::string& step : steps) out += (&step == &steps[0] ? "" : ".") + step;
  return out;
}

void collect_variables(const Node& node, std::vector<std::string>& out) {
  const auto& args = node.arguments;
  if (node.op == Operator::kVar && !args.empty()) add_paths(args[0], out);
  if ((node.op == Operator::kVal || node.op == Operator::kExists) && !node.path.empty()) {
    out.push_back(joined(node.path));
  }
  if (node.op == Operator::kMissing) {
    for (const Node& argument : args) add_paths(argument, out);
  }
  if (node.op == Operator::kMissingSome && args.size() > 1) add_paths(args[1], out);
  for (size_t i = 0; i < args.size(); ++i) {
    if (opens_scope(node.op) && i == 1) continue;
    collect_variables(args[i], out);
  }
}

}  // namespace

Logic Logic::compile(const Value& rule, const std::string& path, std::vector<Problem>& problems,
                     const ScopeNames* names) {
  Logic logic;
  logic.root_ = Compiler(path, problems, names).compile(rule, {nullptr, nullptr, 0});
  if (names != nullptr) logic.add_tests(logic.root_, kHolds, kFails);
  return logic;
}

Logic Logic::part(const Node& node) {
  Logic logic;
  logic.root_ = node;
  logic.add_tests(logic.root_, kHolds, kFails);
  return logic;
}

std::vector<std::string> Logic::variables() const {
  std::vector<std::string> out;
  collect_variables(root_, out);
  return out;
}

}  // namespace earshot
