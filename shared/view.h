// Everything a renderer shows, as values. A renderer never decides: what is not in a View is not
// on the screen, and every word in it is ready to be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/look.h"
#include "shared/text_run.h"

namespace earshot {

enum class Phase { kAsking, kSending, kFailed, kFinished, kDismissed };
enum class Role { kRadioGroup, kCheckboxGroup, kTextBox, kMultiline, kStatement };

std::string_view to_string(Phase phase);
std::string_view to_string(Role role);

struct Option {
  std::string id;
  std::string label;
  std::string name;  // accessible name; the label where that is enough
  bool selected = false;
  std::string image = "";  // address of a picture, and what it shows
  std::string alt = "";
  int rank = 0;            // of a ranking: the place from 1 on, 0 while it has none
  std::string place = "";  // that place in words: "Place 2 of 5"
};

// A question, or a part of one: a matrix is a statement followed by a group for each row, with ids
// such as "matrix/row"; a gap likewise ("gap/expected", "gap/experienced").
struct Node {
  std::string id;
  Role role = Role::kStatement;
  Look look = Look::kText;
  std::string label;
  std::string name;    // accessible name, where the label is not enough
  std::string help;    // in the review, the answer
  std::string change;  // in the review, the button that leads back to the question; "" elsewhere
  std::vector<TextRun> label_runs, help_runs;  // the same words where they are marked up
  std::string error;                           // "" when fine
  bool soft = false;                           // the error is a warning: next goes on all the same
  bool unanswered = false;                     // in the review: the words say that there is none
  bool required = false;
  bool auto_advance = false;  // an answer that is committed goes on to the next page
  bool enabled = true;
  unsigned revision = 0;  // of the view in which this node last changed

  std::vector<Option> options;        // groups
  std::string low_label, high_label;  // scales and stars
  std::string value;                  // text boxes: what was typed
  std::string_view input_type;        // "text" "email" "url" "tel" "number" "date"
  std::string_view autocomplete;      // HTML autofill token, or ""
  std::string placeholder;            // also of a dropdown
  std::string unit;                   // number, slider
  std::string min, max;  // number, slider, date: as the input type writes them; "" for none
  double step = 0;       // number, slider
  int max_length = 0;
  std::string counter;             // "12 / 500"; "" where there is no limit to tell
  std::string empty;               // dropdown: what a search that finds nothing says
  std::string move_up, move_down;  // ranking: its buttons
};

// What can be done at an end.
struct Offer {
  std::string_view type;  // "link" "redirect" "share" "copy" "reward" "callback" "restart"
  std::string label;
  std::string url;
  std::string text;  // the message, the code, the number to call
  std::string done;  // what to say when it has been copied
};

struct Button {
  std::string label;
  bool visible = true;
  bool enabled = true;
};

struct View {
  unsigned revision = 0;  // grows with every change of anything below
  Phase phase = Phase::kAsking;
  std::string page;  // id of the page or end on screen, "@welcome" or "@review"
  std::string lang;
  std::string_view dir;                // "ltr" or "rtl"
  std::string name;                    // accessible name of the whole form
  std::vector<std::string> languages;  // to choose from; empty when there is no choice
  std::string language_label;          // of that choice
  std::string title;                   // of the page, screen or end
  std::string text;
  std::vector<TextRun> title_runs, text_runs;  // the same words where they are marked up
  std::vector<Offer> offers;                   // at an end
  std::string required_label;
  std::vector<Node> nodes;
  Button back, next, close, plain;
  std::string standard_label;  // what `plain` says while the plain view is shown
  double progress = 0;         // 0..1
  std::string progress_label;
  std::string time_left;  // "about 2 min left"; "" when it is not worth telling
  std::string alert;      // why sending failed; "" otherwise
  std::string status;     // what assistive technology is told now; "" for nothing
};

bool operator==(const Option& a, const Option& b);
bool operator==(const Button& a, const Button& b);
bool operator==(const Offer& a, const Offer& b);
bool same_content(const Node& a, const Node& b);  // all but the revision
bool same_content(const View& a, const View& b);  // all but the revisions

// The text form that crosses into the browser.
std::string to_json(const View& view);

}  // namespace earshot
