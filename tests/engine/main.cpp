// The one file with doctest's main; every other file here tests one part of the engine.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
