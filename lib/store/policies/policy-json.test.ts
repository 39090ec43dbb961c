import { expect, test } from "vitest";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { documentOfJson } from "./policy-json";

test("a document that was kept before there were templates has none", () => {
  const { templates, notices: _, ...before } = cyberPolicy;
  expect(documentOfJson(before)).toEqual({ ...before, templates: [], notices: {} });
  expect(documentOfJson({ ...before, templates })).toEqual(cyberPolicy);
});

test("one of before requests were blocked blocks those of zero data retention", () => {
  const { requestBlocking, ...before } = cyberPolicy;
  expect(documentOfJson(before)).toEqual({ ...before, requestBlocking: "zero_data_retention" });
  expect(documentOfJson({ ...cyberPolicy, requestBlocking: "none" }).requestBlocking).toBe("none");
  expect(requestBlocking).toBe("zero_data_retention");
});
