import { expect, it } from "vitest";
import type { ReplayGroup } from "@/lib/contract/console/policy-replay";
import { replaySentence } from "./replay-words";

const group = (count: number) => ({ count }) as ReplayGroup;

it.each([
  [0, 0, 0, /^No case would have opened/],
  [1, 0, 0, /^The same 1 case would have opened/],
  [1200, 1, 2, /^1 case would not have opened, 2 cases would have opened in addition, and 1,200 cases/],
  [0, 0, 3, /^3 cases would have opened in addition, and 0 cases/],
])("says that %i stay, %i go and %i come", (same, gone, added, sentence) => {
  expect(replaySentence({ same: group(same), gone: group(gone), added: group(added) })).toMatch(sentence);
});
