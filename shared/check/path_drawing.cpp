#include "shared/check/path_drawing.h"

#include <string_view>

#include "shared/check/rule_text.h"

namespace earshot {
namespace {

constexpr size_t kLongestLabel = 60;  // code points
constexpr size_t kLongestWords = 40;

struct Arrow {
  std::string from, to;
  std::string label;
  bool is_taken = true;
};

struct Box {
  std::string name;
  std::string label;
  bool is_end = false;
};

struct Drawing {
  std::vector<Box> boxes;
  std::vector<Arrow> arrows;
};

std::string name_of(const Target& target) {
  return (target.is_end ? "e" : "p") + std::to_string(target.index);
}

// The first words of a text, without what is piped in.
std::string words_of(const LocalizedText& text) {
  if (text.empty()) return "";
  std::string out;
  for (const TextPiece& piece : text.entries().front().second)
    out += piece.piped ? "…" : piece.text;
  size_t end = 0;
  for (size_t points = 0; end < out.size() && points < kLongestWords; ++points) {
    ++end;
    while (end < out.size() && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) ++end;
  }
  return end == out.size() ? out : out.substr(0, end) + "…";
}

std::string page_label(const Page& page) {
  const LocalizedText& text = page.title.empty() ? page.questions.front().text : page.title;
  std::string label = page.id + "\n" + words_of(text);
  if (page.show_if) label += "\n(if " + rule_text(*page.show_if, kLongestLabel) + ")";
  return label;
}

Drawing draw(const Proofs& proofs) {
  const Survey& survey = proofs.space().survey;
  const Steps& steps = proofs.space().steps;
  Drawing out;
  for (size_t i = 0; i < survey.pages.size(); ++i)
    out.boxes.push_back({name_of({false, i}), page_label(survey.pages[i]), false});
  for (size_t i = 0; i < survey.ends.size(); ++i)
    out.boxes.push_back(
        {name_of({true, i}), survey.ends[i].id + "\n" + words_of(survey.ends[i].title), true});
  for (const Step& step : steps.all()) {
    if (step.kind != Step::Kind::kNext) continue;
    const std::string from = name_of({false, step.page});
    if (step.rules.empty()) {
      const bool is_last = step.page + 1u == survey.pages.size();
      const Target to = is_last ? Target{true, 0} : Target{false, step.page + 1u};
      const bool is_reached = proofs.reached(steps.page_step(step.page)).happens();
      out.arrows.push_back({from, name_of(to), "", is_reached});
    }
    for (size_t rule : step.rules) {
      const PlacedRule& placed = steps.rules()[rule];
      const Rule& model = survey.pages[step.page].next[placed.place.index];
      std::string label = placed.logic == nullptr ? (placed.place.index > 0 ? "otherwise" : "")
                                                  : rule_text(*placed.logic, kLongestLabel);
      const RuleProof& proof = proofs.rule(rule);
      out.arrows.push_back(
          {from, name_of(model.go), std::move(label), proof.taken.happens() || !proof.is_exact});
    }
  }
  return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

// Within quotes Mermaid reads HTML entities, written with "#" for "&".
std::string for_mermaid(std::string text) {
  text = replaced(std::move(text), "#", "#35;");
  for (const auto& [what, with] : {std::pair("\"", "#quot;"), {"<", "#lt;"}, {">", "#gt;"}})
    text = replaced(std::move(text), what, with);
  return replaced(std::move(text), "\n", "<br>");
}

std::string for_dot(std::string text) {
  text = replaced(std::move(text), "\\", "\\\\");
  text = replaced(std::move(text), "\"", "\\\"");
  return "\"" + replaced(std::move(text), "\n", "\\n") + "\"";
}

}  // namespace

std::string mermaid_of(const Proofs& proofs) {
  const Drawing drawing = draw(proofs);
  std::string out = "flowchart TD\n";
  for (const Box& box : drawing.boxes) {
    const std::string label = "\"" + for_mermaid(box.label) + "\"";
    out += "  " + box.name + (box.is_end ? "([" + label + "])" : "[" + label + "]") + "\n";
  }
  for (const Arrow& arrow : drawing.arrows) {
    const std::string line = arrow.is_taken ? " -->" : " -.->";
    const std::string label = arrow.label.empty() ? "" : "|\"" + for_mermaid(arrow.label) + "\"|";
    out += "  " + arrow.from + line + label + " " + arrow.to + "\n";
  }
  return out;
}

std::string dot_of(const Proofs& proofs) {
  const Drawing drawing = draw(proofs);
  std::string out = "digraph survey {\n  node [shape=box, style=rounded];\n";
  for (const Box& box : drawing.boxes)
    out += "  " + box.name + " [label=" + for_dot(box.label) + (box.is_end ? ", shape=oval" : "") +
           "];\n";
  for (const Arrow& arrow : drawing.arrows)
    out += "  " + arrow.from + " -> " + arrow.to + " [label=" + for_dot(arrow.label) +
           (arrow.is_taken ? "" : ", style=dashed") + "];\n";
  return out + "}\n";
}

}  // namespace earshot
