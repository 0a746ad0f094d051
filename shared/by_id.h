// A few things by name, in the order in which they came. For lists as short as a screen.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot {

template <class T>
class ById {
 public:
  // nullptr if there is none.
  const T* find(std::string_view id) const {
    for (const auto& [key, value] : items_) {
      if (key == id) return &value;
    }
    return nullptr;
  }

  // Adds or replaces it.
  void set(std::string_view id, T value) {
    erase(id);
    items_.emplace_back(std::string(id), std::move(value));
  }

  void erase(std::string_view id) {
    for (auto it = items_.begin(); it != items_.end(); ++it) {
      if (it->first != id) continue;
      items_.erase(it);
      return;
    }
  }

  void clear() { items_.clear(); }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }

 private:
  std::vector<std::pair<std::string, T>> items_;
};

}  // namespace earshot
