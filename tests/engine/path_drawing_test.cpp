#include "shared/check/path_drawing.h"

#include "tests/engine/player.h"

using namespace earshot;

TEST_CASE("path drawing: Mermaid and DOT, with what is never followed dashed") {
  const auto survey = survey_of(R"({"id":"s","questions":[
    {"id":"a","type":"nps","text":"Say \"yes\" <now>","required":true,
     "next":[{"if":{"<":[{"var":"a"},7]},"go":"b"},{"if":{"<":[{"var":"a"},3]},"go":"end"},
             {"go":"end"}]},
    {"id":"b","type":"nps","text":"Why?","showIf":{"<":[{"var":"a"},5]}}],
    "ends":[{"id":"end","title":"Bye"}]})");
  const PathSpace space(*survey);
  const Proofs proofs(space, 1000);
  CHECK(mermaid_of(proofs) == R"(flowchart TD
  p0["a<br>Say #quot;yes#quot; #lt;now#gt;"]
  p1["b<br>Why?"]
  e0(["end<br>Bye"])
  p0 -->|"a #lt; 7"| p1
  p0 -.->|"a #lt; 3"| e0
  p0 -->|"otherwise"| e0
  p1 --> e0
)");
  CHECK(dot_of(proofs) == R"(digraph survey {
  node [shape=box, style=rounded];
  p0 [label="a\nSay \"yes\" <now>"];
  p1 [label="b\nWhy?"];
  e0 [label="end\nBye", shape=oval];
  p0 -> p1 [label="a < 7"];
  p0 -> e0 [label="a < 3", style=dashed];
  p0 -> e0 [label="otherwise"];
  p1 -> e0 [label=""];
}
)");
}
