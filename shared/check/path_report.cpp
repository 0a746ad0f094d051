#include "shared/check/path_report.h"

#include <cmath>

#include "shared/check/diagnostic.h"
#include "shared/effort.h"
#include "shared/number.h"

namespace earshot {
namespace {

std::string way_text(const Survey& survey, const Path& path) {
  std::string out;
  for (size_t page : path.pages) out += survey.pages[page].id + " > ";
  out += survey.ends[path.end].id + " (" + std::to_string(path.questions) + " question" +
         (path.questions == 1 ? "" : "s") + ", " + duration_text(path.seconds) + ")\n";
  const std::string answers = witness_line(to_json(path.witness));
  return answers.empty() ? out : out + "      " + answers + "\n";
}

void write_way(const Survey& survey, const Path& path, JsonWriter& out) {
  out.begin_object().key("pages").begin_array();
  for (size_t page : path.pages) out.string(survey.pages[page].id);
  out.end_array()
      .member("end", survey.ends[path.end].id)
      .member("questions", static_cast<double>(path.questions))
      .member("seconds", std::round(path.seconds))
      .key("witness")
      .value(parse_json(to_json(path.witness)).value)
      .end_object();
}

bool has_ways(const PathReport& report) { return report.count > 0; }

void write_members(const PathReport& report, JsonWriter& out) {
  out.member("count", report.count)
      .flag("exact", report.is_exact)
      .flag("loops", report.has_loops)
      .flag("sampled", report.is_sampled);
  if (!has_ways(report)) return;
  out.member("shortestSeconds", std::round(report.shortest.seconds))
      .member("typicalSeconds", std::round(report.typical.seconds))
      .member("longestSeconds", std::round(report.longest.seconds));
}

}  // namespace

std::string path_summary(const PathReport& report) {
  if (!has_ways(report)) return "no way to an end";
  std::string out = report.is_exact ? "" : "more than ";
  out += number_to_string(report.count) + (report.count == 1 ? " way, " : " ways, ");
  const std::string shortest = duration_text(report.shortest.seconds);
  const std::string longest = duration_text(report.longest.seconds);
  out += shortest == longest
             ? "about " + shortest
             : shortest + " to " + longest + ", typically " + duration_text(report.typical.seconds);
  return out + (report.has_loops ? ", and more that go back" : "");
}

void write_summary(const PathReport& report, JsonWriter& out) {
  out.begin_object();
  write_members(report, out);
  out.end_object();
}

std::string report_text(const Survey& survey, const PathReport& report) {
  std::string out = path_summary(report) + "\n";
  if (!has_ways(report)) return out;
  out += "\n  shortest: " + way_text(survey, report.shortest);
  out += "  typical:  " + way_text(survey, report.typical);
  out += "  longest:  " + way_text(survey, report.longest) + "\n";
  for (size_t i = 0; i < report.paths.size(); ++i)
    out += "  " + std::to_string(i + 1) + ". " + way_text(survey, report.paths[i]);
  const double more = report.count - static_cast<double>(report.paths.size());
  if (more > 0) out += "  and " + number_to_string(more) + " more\n";
  return out;
}

std::string report_json(const Survey& survey, const PathReport& report) {
  JsonWriter out;
  out.begin_object();
  write_members(report, out);
  if (has_ways(report)) {
    const std::pair<const char*, const Path*> kWays[] = {
        {"shortest", &report.shortest}, {"typical", &report.typical}, {"longest", &report.longest}};
    for (const auto& [name, path] : kWays) {
      out.key(name);
      write_way(survey, *path, out);
    }
  }
  out.key("paths").begin_array();
  for (const Path& path : report.paths) write_way(survey, path, out);
  return out.end_array().end_object().take() + "\n";
}

}  // namespace earshot
