// A matrix: a table where its columns fit beside the words of the rows, else a card for each row.
#include <algorithm>

#include "widget/ui/layout_column.h"

namespace earshot {
namespace {

constexpr float kLeastColumn = 56;
constexpr float kMostColumn = 128;
constexpr float kLeastWords = 168;  // for the words of the rows
constexpr float kRow = 56;

int end_of(const View& view, int first) {
  const std::string& id = view.nodes[first].id;
  const std::string whole = id.substr(0, id.find('/') + 1);
  int end = first;
  while (end < static_cast<int>(view.nodes.size()) && view.nodes[end].look == Look::kMatrix &&
         view.nodes[end].id.compare(0, whole.size(), whole) == 0) {
    ++end;
  }
  return end;
}

// As wide as the longest word of a column needs; the words may take several lines.
float column_width(const Column& c, const Node& row) {
  float width = kLeastColumn;
  for (const Option& option : row.options)
    width = std::max(width, c.longest_word(option.label, TextRole::kCaption) + 12);
  return width;
}

struct Table {
  float words;   // width of the rows' words
  float column;  // of each column
};

void column_heads(Column& c, const Node& row, const Table& table) {
  float height = 0;
  const size_t first = c.count();
  for (size_t i = 0; i < row.options.size(); ++i) {
    const float x = c.left + table.words + static_cast<float>(i) * table.column;
    height = std::max(height, c.text(row.options[i].label, TextRole::kCaption, Align::kCenter,
                                     {x + 4, c.y, table.column - 8, 0}));
  }
  // All end on the same line.
  for (size_t i = first; i < c.count(); ++i) c.block(i).rect.y += height - c.block(i).rect.h;
  c.skip(height + 8);
}

void table_row(Column& c, const Node& row, const Table& table) {
  const float top = c.y;
  c.add(BlockKind::kHairline, {c.left, c.y, c.inner, 1});
  const float words = c.text(row.label, TextRole::kOption, Align::kStart,
                             {c.left, c.y, table.words - 16, 0}, row.id, ":label");
  const float height = std::max(kRow, words + 24);
  c.last().rect.y += (height - words) / 2;
  for (size_t i = 0; i < row.options.size(); ++i) {
    c.target(
        BlockKind::kCell, row, i,
        {c.left + table.words + static_cast<float>(i) * table.column, top, table.column, height});
  }
  c.skip(height);
}

// Short columns flow as chips, others stand below one another.
void card(Column& c, const Node& row) {
  const float edge = c.narrow() ? 12 : 16, top = c.y;
  const size_t panel = c.count();
  c.add(BlockKind::kPanel, {c.left, c.y, c.inner, 0});
  c.left += edge;
  c.inner -= 2 * edge;
  c.skip(edge);
  c.paragraph(row.label, TextRole::kPart, row.id, ":label", 0);
  c.skip(12);
  bool short_words = true;
  for (const Option& option : row.options)
    short_words = short_words && c.width_of(option.label, TextRole::kOption) + 40 <= c.inner * 0.6f;
  if (short_words) lay_chips(c, row);
  else lay_rows(c, row);
  lay_error(c, row);
  c.left -= edge;
  c.inner += 2 * edge;
  c.skip(edge);
  c.block(panel).rect.h = c.y - top;
}

}  // namespace

int lay_matrix(Column& c, int first) {
  const int end = end_of(c.view, first);
  const Node& head = c.view.nodes[first];
  const float columns = static_cast<float>(head.options.size());
  const float least = column_width(c, head);
  const bool is_table = kLeastWords + least * columns <= c.inner;
  const float column =
      std::min(std::max(least, c.inner * 0.6f / columns), std::max(least, kMostColumn));
  const Table table{c.inner - std::min(column, (c.inner - kLeastWords) / columns) * columns,
                    std::min(column, (c.inner - kLeastWords) / columns)};
  if (is_table) column_heads(c, head, table);
  for (int i = first; i < end; ++i) {
    const Node& row = c.view.nodes[i];
    const size_t from = c.count();
    if (i > first && !is_table) c.space(12, 8);
    const float top = c.y;
    if (is_table) {
      table_row(c, row, table);
      if (!row.error.empty()) {
        lay_error(c, row);
        c.skip(12);
      }
    } else {
      card(c, row);
    }
    c.add(BlockKind::kText, {c.left, top, c.inner, c.y - top}, row.id);
    c.belong(from, i);
  }
  return end;
}

}  // namespace earshot
