// Where everything on the card lies. Pure arithmetic over a View, a width and the sizes of texts.
//
// The card, from the top: progress along the edge, a line for the logo and the languages where there
// are any, title (and close), the questions, alert, buttons and captions.
// All lengths sit on a grid of 4 px; every target is at least 44 px high.
//
// Keys, by which the mirror finds the place of its elements. A ":" can be in no id.
//   ":title" ":text" ":alert" ":progress" ":next" ":back" ":close" ":plain" ":plain:label" ":logo"
//   ":language"
//   "q" the question, "q:label" "q:help" "q:error" "q:required", "q/a" the target of an answer
//   scales and sliders: "q:low" "q:high"; pictures: "q/a:image"; dropdowns: "q:field"
//   sliders: "q:range"; numbers and sliders: "q" is the field, "q:unit"; comments: "q:count"
//   rankings: "q/a:grip", of a ranked answer also "q/a:up" and "q/a:down"
//   parts of a matrix or a gap are questions of their own: "q/part", "q/part:label", "q/part/a"
//   review: "q:help" is the answer, "q:change"; ends: ":offer/0", ":offer/0:code"
#pragma once

#include <string>
#include <vector>

#include "shared/view.h"
#include "widget/ui/geometry.h"
#include "widget/ui/text_service.h"

namespace earshot {

enum class BlockKind {
  kText,
  kProgress,
  kHairline,
  kPanel,  // around the parts of a matrix on a narrow card, and around a reward's code
  kAlert,
  kErrorMark,
  kEndMark,
  kImage,  // where the browser shows a picture
  kRank,   // the number of a ranked row
  // From here on, targets.
  kScaleCell,
  kSmiley,
  kStar,
  kThumb,
  kRow,
  kChip,
  kPicture,
  kCell,  // of a matrix: a mark alone
  kRankRow,
  kMove,  // the buttons of a ranked row
  kGrip,  // lies on its row
  kField,
  kDropdown,
  kSlider,
  kPrimaryButton,
  kOutlinedButton,
  kQuietButton,
  kLink,
  kLanguage,
  kClose,
};

enum class TextRole {
  kTitle,
  kLabel,
  kPart,  // the label of a row of a matrix, of a part of a gap
  kBody,
  kMuted,
  kError,
  kWarning,
  kOption,
  kButton,
  kPrimary,
  kAction,  // a button that reads like a link
  kCode,
  kBadge,
  kCaption,
};

// One thing to draw. Blocks are drawn in order.
struct Block {
  BlockKind kind = BlockKind::kText;
  Rect rect;
  std::string key;  // name for the mirror: "nps", "nps/9", "nps:label", ":next"; "" for decoration
  int node = -1;    // index in View::nodes
  int option = -1;  // index in Node::options; at an end, in View::offers
  TextRole role = TextRole::kBody;
  Align align = Align::kStart;
  TextStyle style;
  std::string text;
  float wrap = 0;  // width at which the text is broken; 0: one line
  float ink = 0;   // width of the longest line; at most rect.w
};

struct CardLayout {
  float width = 0;
  float height = 0;
  bool rtl = false;
  std::vector<Block> blocks;
  size_t content_begin = 0, content_end = 0;  // the blocks that a new page brings along
};

// How high the browser needs a comment to be, for what was written in it.
struct GrownField {
  std::string id;
  float height = 0;
};

struct LayoutInput {
  float width = 0;
  float min_height = 0;  // what is to spare stands above the buttons
  bool compact = false;
  bool has_logo = false;
  std::vector<GrownField> grown;
};

// Size, weight and line height of a text on a card of that width.
TextStyle style_of(TextRole role, float card_width);

CardLayout lay_out(const View& view, const LayoutInput& input, TextService& text);

// How many cells of a scale stand in each row when `cells` of them share `width`: as few rows as
// cells of at least 44 px allow, each as full as the others or one cell less. 11 in 300 px: 6
// and 5.
std::vector<int> scale_rows(int cells, float width);

}  // namespace earshot
