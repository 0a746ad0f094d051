// The members of an object by their types, for objects that a program wrote: what is not there, or
// of another type, is the default. What people wrote is read by object_reader.h.
#pragma once

#include <string_view>

#include "shared/value.h"

namespace earshot {

// As long as the object lives; "" by default.
std::string_view word_in(const Value& object, std::string_view key);
double number_in(const Value& object, std::string_view key, double fallback = 0);
bool flag_in(const Value& object, std::string_view key);

}  // namespace earshot
