import { expect, test } from "vitest";
import { MODEL } from "./entry.fixture";
import { readSnapshot } from "./snapshot";

const LINES = [
  '{"object":"enforcement.snapshot","epoch":"e1","cursor":"e1.4","blocking":[]}',
  `{"terms":0,"scope":"end_user","models":["gpt-5.3*"],"code":"cyber_policy","message":"Limited until {until} (case {case_id}). To appeal: https://recourse.example/a/{case_id}","appeal_url":"https://recourse.example/a/{case_id}"}`,
  '{"organization":"org_northwind","terms":0,"count":2,"latest":4102444800000}',
  '{"ids":["r1","r2"],"safety_identifiers":["u-1","ü\\n2"],"case_ids":["C-1","C-2"],"effective_at":[0, 1764403200000],"expires_at":[4102444800000,4102444800000]}',
  `{"terms":1,"scope":"organization","models":["*"],"code":"bio_policy","message":"All of it.","appeal_url":""}`,
  '{"organization":"org_fabrikam","terms":1,"count":1,"latest":4102444800000}',
  '{"ids":["r3"],"safety_identifiers":[null],"case_ids":["C-3"],"effective_at":[0],"expires_at":[4102444800000]}',
  '{"server_time":"2026-03-01T12:00:00.000Z"}',
];
const textOf = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(""));
const at = (instant: string) => ({ now: () => Date.parse(instant) });

test("a snapshot is read, and what its words leave open is filled in for each case", () => {
  const { cursor, serverTime, restrictions } = readSnapshot(textOf(LINES));
  expect([cursor, serverTime, restrictions.count()]).toEqual(["e1.4", "2026-03-01T12:00:00.000Z", 3]);
  const find = (organization: string, user: string | null, now = "2026-03-01T12:00:00Z") =>
    restrictions.find(organization, user, MODEL, at(now));
  expect(find("org_northwind", "u-1")?.denial).toEqual({
    scope: "end_user",
    code: "cyber_policy",
    message: "Limited until 2100-01-01 00:00 UTC (case C-1). To appeal: https://recourse.example/a/C-1",
    caseId: "C-1",
    expiresAt: "2100-01-01T00:00:00.000Z",
    appealUrl: "https://recourse.example/a/C-1",
  });
  expect(find("org_northwind", "ü\n2")?.denial.caseId).toBe("C-2");
  expect(find("org_northwind", "ü\n2", "2025-11-29T07:59:59Z")).toBeNull();
  expect(find("org_northwind", "u-2")).toBeNull();
  expect(find("org_fabrikam", "anybody")?.denial.code).toBe("bio_policy");
});

test("one that is not whole is refused, wherever it was cut off", () => {
  const whole = textOf(LINES);
  for (let length = 0; length < whole.length; length += 5)
    expect(() => readSnapshot(whole.subarray(0, length)), `after ${length} bytes`).toThrow(/no snapshot/);
  expect(() => readSnapshot(textOf([...LINES, ...LINES]))).toThrow(/no snapshot/);
  expect(() => readSnapshot(textOf(LINES.filter((line) => !line.includes('"terms":1,"scope"'))))).toThrow(
    /no snapshot/,
  );
});
