// The words of the interface, built into the executable.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot::cli {

// The text of messages.h for a language, found as the page finds it (widget/host/loader/
// fetch_words.js); "" where there is none, which is English.
std::string words_of(std::string_view lang);

// All of them by language. Made from shared/words when the executable is built.
const std::vector<std::pair<std::string_view, std::string_view>>& all_words();

}  // namespace earshot::cli
