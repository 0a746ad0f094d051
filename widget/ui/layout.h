// Where everything on the card lies. Pure arithmetic over a View, a width and the sizes of texts.
//
// The card, from the top: progress along the edge, title (and close), the questions, alert, buttons
// and captions.
// All lengths sit on a grid of 4 px; every target is at least 44 px high.
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
  kAlert,
  kErrorMark,
  kEndMark,
  kScaleCell,
  kRow,
  kStar,
  kField,
  kPrimaryButton,
  kQuietButton,
  kLink,
  kClose,
};

enum class TextRole { kTitle, kLabel, kBody, kMuted, kError, kOption, kButton, kPrimary, kCaption };

// One thing to draw. Blocks are drawn in order.
struct Block {
  BlockKind kind = BlockKind::kText;
  Rect rect;
  std::string key;  // name for the mirror: "nps", "nps/9", "nps:label", "next"; "" for decoration
  int node = -1;    // index in View::nodes
  int option = -1;  // index in Node::options
  TextRole role = TextRole::kBody;
  Align align = Align::kStart;
  std::string text;
  float wrap = 0;  // width at which the text is broken; 0: one line
  float ink = 0;   // width of the longest line; at most rect.w
};

struct CardLayout {
  float width = 0;
  float height = 0;
  bool rtl = false;
  std::vector<Block> blocks;
};

// Size, weight and line height of a text on a card of that width.
TextStyle style_of(TextRole role, float card_width);

// The card is at least `min_height` high; what is to spare stands above the buttons.
CardLayout lay_out(const View& view, float width, float min_height, TextService& text);

// How many cells of a scale stand in each row when `cells` of them share `width`: as few rows as
// cells of at least 44 px allow, each as full as the others or one cell less. 11 in 300 px: 6
// and 5.
std::vector<int> scale_rows(int cells, float width);

}  // namespace earshot
