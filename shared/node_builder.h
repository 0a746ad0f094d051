// From a question and its answer to what a renderer shows of it.
#pragma once

#include <string>
#include <vector>

#include "shared/session.h"

namespace earshot {

// REQUIRES: what it refers to outlives it.
struct NodeBuilder {
  const SessionOptions& options;
  const Lookup& lookup;
  Sight& sight;

  // Appends the node of a question, or the nodes of its parts. `draft`: what was typed and is no
  // answer yet.
  void add(const Question& question, const Value& answer, const std::string& draft,
           const Complaint& complaint, std::vector<Node>& nodes) const;

  std::string label_of(const Question& question) const;
  // An answer as the review reads it back; "" where the interface has a word of its own.
  std::string answer_of(const Question& question, const Value& answer) const;

 private:
  std::string read(const LocalizedText& text) const {
    return render(text.in(options.lang), lookup);
  }
  std::string read(const LocalizedText& text, Message otherwise) const;
  Node start(const Question& question) const;
  void add_part(const Question& question, std::string_view part, std::string label,
                const Value& answer, std::vector<Node>& nodes) const;
  void fill_field(Node& node, const Question& question, const Value& answer,
                  const std::string& draft) const;
  void fill_counter(Node& node, const Question& question) const;
  void fill_ends(Node& node, const Question& question) const;
  void fill_scale(Node& node, const Question& question, const Value& answer) const;
  void fill_choices(Node& node, const Question& question, const Value& answer) const;
};

}  // namespace earshot
