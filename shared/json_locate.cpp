#include <algorithm>
#include <string>
#include <vector>

#include "shared/json.h"

namespace earshot {
namespace {

// Walks JSON text and notes where the wanted pointers lie. Places are
// looked up only when there is something to report, so a good file never pays for them.
class Locator {
 public:
  Locator(std::string_view text, std::vector<Problem>& problems) : text_(text) {
    for (Problem& problem : problems) {
      if (problem.line == 0) open_.push_back(&problem);
    }
    const auto by_path = [](const Problem* a, const Problem* b) { return a->path < b->path; };
    std::make_heap(open_.begin(), open_.end(), by_path);  // less code than std::sort
    std::sort_heap(open_.begin(), open_.end(), by_path);
  }

  void run() { value("", 0); }

 private:
  bool at(char c) const { return i_ < text_.size() && text_[i_] == c; }

  void skip_space() {
    constexpr std::string_view kSpaceAndMark = " \t\r\n\xEF\xBB\xBF";  // a byte order mark may lead
    i_ = std::min(text_.find_first_not_of(kSpaceAndMark, i_), text_.size());
  }

  // Reads a string and gives its content with simple escapes undone; keys need no more.
  std::string quoted() {
    std::string out;
    if (!at('"')) return out;
    for (++i_; i_ < text_.size() && text_[i_] != '"'; ++i_) {
      if (text_[i_] == '\\') ++i_;
      if (i_ < text_.size()) out += text_[i_];
    }
    if (i_ < text_.size()) ++i_;
    return out;
  }

  // The first problem whose path does not come before `path`.
  std::vector<Problem*>::const_iterator from(const std::string& path) const {
    return std::lower_bound(open_.begin(), open_.end(), path,
                            [](const Problem* p, const std::string& at) { return p->path < at; });
  }

  void note(const std::string& path, size_t offset, bool on_key) {
    for (auto it = from(path); it != open_.end() && (*it)->path == path; ++it) {
      if ((*it)->line != 0 || (*it)->on_key != on_key) continue;
      move_to(offset);
      (*it)->line = line_;
      (*it)->column = column_;
    }
  }

  // Counts on from the last place. Places are noted in the order of the text, so that the text is
  // counted through once, however many problems there are.
  void move_to(size_t offset) {
    const auto [lines, columns] = line_and_column(text_.substr(counted_), offset - counted_);
    column_ = lines == 1 ? column_ + columns - 1 : columns;
    line_ += lines - 1;
    counted_ = offset;
  }

  // Whether a problem lies at `path` or below it: other parts of the file are skipped quickly.
  bool wanted(const std::string& path) const {
    const auto it = from(path);
    return it != open_.end() && (*it)->path.compare(0, path.size(), path) == 0;
  }

  void value(const std::string& path, int depth) {
    skip_space();
    note(path, i_, false);
    if (depth > 0 && !wanted(path)) return skip();
    if (at('{')) return object(path, depth);
    if (at('[')) return array(path, depth);
    skip();
  }

  void object(const std::string& path, int depth) {
    for (++i_, skip_space(); i_ < text_.size() && !at('}'); skip_space()) {
      const size_t start = i_;
      const std::string member = pointer_to(path, quoted());
      note(member, start, true);
      skip_space();
      ++i_;  // the colon
      value(member, depth + 1);
      skip_space();
      if (at(',')) ++i_;
    }
    ++i_;
  }

  void array(const std::string& path, int depth) {
    size_t index = 0;
    for (++i_, skip_space(); i_ < text_.size() && !at(']'); skip_space()) {
      const size_t start = i_;
      value(pointer_to(path, index++), depth + 1);
      skip_space();
      if (at(',') || i_ == start) ++i_;  // text that is not JSON must not hold us here
    }
    ++i_;
  }

  // Passes over one value without looking into it.
  void skip() {
    if (at('"')) {
      quoted();
      return;
    }
    if (!at('{') && !at('[')) {
      i_ = std::min(text_.find_first_of(",]} \t\r\n", i_), text_.size());
      return;
    }
    int depth = 0;
    do {
      if (at('"')) {
        quoted();
        continue;
      }
      if (at('{') || at('[')) ++depth;
      if (at('}') || at(']')) --depth;
      ++i_;
    } while (depth > 0 && i_ < text_.size());
  }

  std::string_view text_;
  std::vector<Problem*> open_;  // without a place, sorted by path
  size_t i_ = 0;
  size_t counted_ = 0;  // the offset of line_ and column_
  int line_ = 1, column_ = 1;
};

}  // namespace

void locate(std::string_view text, std::vector<Problem>& problems) {
  bool open = false;
  for (const Problem& problem : problems) open = open || problem.line == 0;
  if (open) Locator(text, problems).run();
  for (Problem& problem : problems) {
    if (problem.line == 0) problem.line = problem.column = 1;
  }
}

}  // namespace earshot
