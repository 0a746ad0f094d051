// A card in the making: blocks put below one another, and the texts in them measured. The files
// layout_*.cpp fill it, one for each family of looks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "widget/ui/layout.h"

namespace earshot {

constexpr float kTarget = 44;  // smallest side of anything that can be pressed
constexpr float kButtonHeight = 48;

// The runs joined, with the marks of TextStyle::rich; `plain` where there are none.
std::string marked(const std::string& plain, const std::vector<TextRun>& runs);

class Column {
 public:
  Column(const View& view, const LayoutInput& input, TextService& text);

  const View& view;
  const LayoutInput& input;
  float y;      // where the next block goes
  float left;   // of the content
  float inner;  // its width

  float right() const { return left + inner; }
  float width() const { return out_.width; }
  bool narrow() const { return out_.width < 360; }
  float padding() const { return padding_; }
  void skip(float by) { y += by; }
  // A distance that is smaller on a compact card.
  void space(float roomy, float compact) { y += input.compact ? compact : roomy; }

  Block& add(BlockKind kind, Rect rect, std::string key = "");
  // The target of an option: key "node/option".
  Block& target(BlockKind kind, const Node& node, size_t option, Rect rect);
  // Text broken at box.w, from the top of the box; returns its height. Its key is owner and part.
  float text(const std::string& words, TextRole role, Align align, Rect box,
             std::string_view owner = "", std::string_view part = "");
  // One line of text in the middle of a box.
  Block& line(const std::string& text, TextRole role, Align align, Rect box);
  // A paragraph at the current height, moving on below it. Nothing for an empty text.
  void paragraph(const std::string& words, TextRole role, std::string_view owner,
                 std::string_view part, float gap_before);
  // Words at the two ends of a control, under it.
  void anchors(const Node& node, float width);
  // A button with its words in the middle.
  void button(BlockKind kind, const std::string& label, Rect rect, std::string key);

  TextSize measure(const std::string& words, TextRole role, float width) const;
  float width_of(const std::string& text, TextRole role) const;  // on one line
  // Of the longest word: a text in less space is broken within a word.
  float longest_word(const std::string& text, TextRole role) const;

  Block& last() { return out_.blocks.back(); }
  Block& block(size_t index) { return out_.blocks[index]; }
  size_t count() const { return out_.blocks.size(); }
  // The content of the page begins or ends here.
  void begin_content() { out_.content_begin = count(); }
  void end_content() { out_.content_end = count(); }
  // Says of all blocks from `first` on that they belong to a node.
  void belong(size_t first, int node);

  CardLayout take();

 private:
  TextService& service_;
  float padding_;
  CardLayout out_;
};

// The families of looks. Each puts the controls of a node below what is there. Those that few
// first questions need are never inlined: widget/tools/split.mjs puts them into a file that comes
// later.
void lay_scale(Column& column, const Node& node);
void lay_smileys(Column& column, const Node& node);
void lay_stars(Column& column, const Node& node);
[[gnu::noinline]] void lay_thumbs(Column& column, const Node& node);
void lay_rows(Column& column, const Node& node);
void lay_chips(Column& column, const Node& node);
[[gnu::noinline]] void lay_pictures(Column& column, const Node& node);
[[gnu::noinline]] void lay_ranking(Column& column, const Node& node);
[[gnu::noinline]] void lay_dropdown(Column& column, const Node& node);
void lay_field(Column& column, const Node& node);
[[gnu::noinline]] void lay_slider(Column& column, const Node& node);
// The rows of a matrix, from node `first` on; returns the index after the last.
[[gnu::noinline]] int lay_matrix(Column& column, int first);

// A question with all that is around its controls; returns the index of the next one.
int lay_question(Column& column, int index);
// What was said to be wrong with an answer, under it. `room` is kept free at the end of the line.
void lay_error(Column& column, const Node& node, float room = 0);

// The screens, and what is above and below every one of them.
void lay_header(Column& column);
[[gnu::noinline]] void lay_review(Column& column);
[[gnu::noinline]] void lay_end(Column& column);
[[gnu::noinline]] void lay_alert(Column& column);
void lay_footer(Column& column);

}  // namespace earshot
