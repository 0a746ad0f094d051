#include "shared/logic_path.h"

namespace earshot {

std::vector<std::string> path_steps(std::string_view path) {
  std::vector<std::string> steps;
  while (!path.empty()) {
    const size_t dot = path.find('.');
    steps.emplace_back(path.substr(0, dot));
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
  }
  return steps;
}

const Value* child(const Value& parent, std::string_view step) {
  if (!parent.is_array()) return parent.find(step);
  const auto& items = parent.array();
  size_t index = 0;
  for (char c : step) {
    if (c < '0' || c > '9' || index > items.size()) return nullptr;
    index = index * 10 + (c - '0');
  }
  return index < items.size() ? &items[index] : nullptr;
}

const Value* value_at(const Value& data, std::string_view path) {
  const Value* here = &data;
  while (here != nullptr && !path.empty()) {
    const size_t dot = path.find('.');
    here = child(*here, path.substr(0, dot));
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
  }
  return here;
}

}  // namespace earshot
