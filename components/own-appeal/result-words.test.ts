import { expect, it } from "vitest";
import type { CustomerAppeal } from "@/lib/contract/portal/standing";
import { resultWords } from "./result-words";

const appeal: CustomerAppeal = {
  reference: "A-2M8P-QX40",
  status: "open",
  situation: "mistake",
  text: "A unit test.",
  requestIds: [],
  answers: [],
  files: [],
  filedAt: new Date(0),
  readAt: null,
  decidedAt: null,
  outcome: null,
  reasons: null,
  narrowedTo: [],
  messagesLeft: null,
  messages: [],
};

it("says whether a person has opened the appeal", () => {
  expect(resultWords(appeal, "limit").text).toContain("will read it");
  expect(resultWords({ ...appeal, readAt: new Date(1) }, "limit").text).toContain("has opened it");
});

it("is sorry where we were wrong, and does not say so where we were not", () => {
  const granted = { ...appeal, status: "granted" } as const;
  expect(resultWords({ ...granted, outcome: "overturned" }, "limit").text).toContain("The limit was wrong");
  expect(resultWords({ ...granted, outcome: "overturned" }, "warning").text).toContain(
    "The warning was wrong",
  );
  expect(resultWords({ ...granted, outcome: "restored_early" }, "limit").text).not.toContain("wrong");
});

it.each(["upheld", "withdrawn"] as const)("says that the decision stands when it was %s", (status) => {
  expect(resultWords({ ...appeal, status }, "limit").text).toContain("decision stands");
});
