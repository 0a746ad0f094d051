#include "widget/ui/act.h"

#include <algorithm>
#include <cmath>

#include "shared/number.h"

namespace earshot {
namespace {

using Type = Action::Type;

// The action that a click on an option means: radio groups take its id, check boxes toggle it.
Action choose(const Node& node, const Option& clicked) {
  if (node.role == Role::kRadioGroup) return {Type::kAnswer, node.id, Value(clicked.id), true};
  Value::Array ids;
  for (const Option& option : node.options) {
    if (option.selected != (option.id == clicked.id)) ids.emplace_back(option.id);
  }
  return {Type::kAnswer, node.id, Value(std::move(ids))};
}

// The order after a ranked option has changed places with the one before or after it.
Action move(const Node& node, size_t index, bool up) {
  const size_t other = up ? index - 1 : index + 1;
  Value::Array ids;
  for (size_t i = 0; i < node.options.size() && node.options[i].rank > 0; ++i)
    ids.emplace_back(node.options[i == index ? other : i == other ? index : i].id);
  return {Type::kAnswer, node.id, Value(std::move(ids))};
}

Action set(const Node& node, float fraction) {
  const double low = leading_number(node.min).value_or(0);
  const double high = leading_number(node.max).value_or(100);
  const double step = node.step > 0 ? node.step : 1;
  const double steps = std::round(std::clamp<double>(fraction, 0, 1) * (high - low) / step);
  return {Type::kAnswer, node.id, Value(low + steps * step)};
}

}  // namespace

Deed act_on(const Block& block, const View& view, float x) {
  Deed deed;
  const Node* node = block.node < 0 ? nullptr : &view.nodes[block.node];
  const size_t option = static_cast<size_t>(block.option);
  switch (block.kind) {
    case BlockKind::kField: deed.text_field = block.key; return deed;
    case BlockKind::kDropdown:
    case BlockKind::kLanguage: deed.opened = block.key; return deed;
    case BlockKind::kSlider: {
      const float fraction = (x - block.rect.x - 14) / (block.rect.w - 28);
      deed.actions.push_back(set(*node, view.dir == "rtl" ? 1 - fraction : fraction));
      return deed;
    }
    case BlockKind::kMove:
      deed.actions.push_back(move(*node, option, block.key.back() == 'p'));
      return deed;
    default: break;
  }
  if (node != nullptr && block.option >= 0)
    deed.actions.push_back(choose(*node, node->options[option]));
  else if (node != nullptr) deed.actions.push_back({Type::kJump, node->id, Value()});
  else if (block.option >= 0) deed.opened = block.key;
  else if (block.key == ":next") deed.actions.push_back({Type::kNext, "", Value()});
  else if (block.key == ":back") deed.actions.push_back({Type::kBack, "", Value()});
  else if (block.key == ":close") deed.actions.push_back({Type::kDismiss, "", Value()});
  return deed;
}

}  // namespace earshot
