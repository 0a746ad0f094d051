// Everything a renderer shows, as values. A renderer never decides: what is not in a View is not
// on the screen, and every word in it is ready to be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class Phase { kAsking, kSending, kFailed, kFinished, kDismissed };
enum class Role { kRadioGroup, kCheckboxGroup, kTextBox, kMultiline, kStatement };
enum class Look { kList, kScale, kStars, kText };

std::string_view to_string(Phase phase);
std::string_view to_string(Role role);
std::string_view to_string(Look look);

struct Option {
  std::string id;
  std::string label;
  std::string name;  // accessible name; the label where that is enough
  bool selected = false;
};

struct Node {
  std::string id;
  Role role = Role::kStatement;
  Look look = Look::kText;
  std::string label;
  std::string help;
  std::string error;  // "" when fine
  bool required = false;
  bool enabled = true;
  unsigned revision = 0;  // of the view in which this node last changed

  std::vector<Option> options;        // groups
  std::string low_label, high_label;  // scales and stars
  std::string value;                  // text boxes: what was typed
  std::string_view input_type;        // "text" "email" "url" "tel"
  std::string_view autocomplete;      // HTML autofill token, or ""
  std::string placeholder;
  int max_length = 0;
};

struct Button {
  std::string label;
  bool visible = true;
  bool enabled = true;
};

struct View {
  unsigned revision = 0;  // grows with every change of anything below
  Phase phase = Phase::kAsking;
  std::string page;  // id of the page or end on screen
  std::string lang;
  std::string_view dir;  // "ltr" or "rtl"
  std::string name;      // accessible name of the whole form
  std::string title;     // of the page, or of the end
  std::string text;      // of the end
  std::string required_label;
  std::vector<Node> nodes;
  Button back, next, close, plain;
  std::string standard_label;  // what `plain` says while the plain view is shown
  double progress = 0;         // 0..1
  std::string progress_label;
  std::string alert;   // why sending failed; "" otherwise
  std::string status;  // what assistive technology is told now; "" for nothing
};

bool operator==(const Option& a, const Option& b);
bool operator==(const Button& a, const Button& b);
bool same_content(const Node& a, const Node& b);  // all but the revision
bool same_content(const View& a, const View& b);  // all but the revisions

// The text form that crosses into the browser.
std::string to_json(const View& view);

}  // namespace earshot
