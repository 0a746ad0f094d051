// What a survey learns about people, keeps and sends, and where that deserves a second look.
#pragma once

#include <string>
#include <vector>

#include "shared/model.h"
#include "shared/problem.h"

namespace earshot {

struct PrivacyReport {
  std::vector<std::string> asked;       // questions whose answers say who somebody is
  std::vector<std::string> free_texts;  // questions where people may write anything
  std::vector<std::string> attributes;  // that the page sends along, as far as they are declared
  bool any_attributes = false;          // attributes are not declared: whatever the page gives
  std::string endpoint;                 // "" where the page names it
  std::string kept;                     // what stays in the browser, as a sentence
};

PrivacyReport privacy_of(const Survey& survey);

// "Sends answers that say who somebody is (mail), …"; one sentence a line.
std::string to_text(const PrivacyReport& report);

// Warnings and errors, without line and column:
//   secret            a header or an address of the endpoint holds what looks like a private key:
//                     every visitor can read the survey file
//   insecure          answers travel over http: to another machine
//   personal-data     somebody is asked who they are without being told why: no "help", no consent
std::vector<Problem> check_privacy(const Survey& survey);

}  // namespace earshot
