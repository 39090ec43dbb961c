import { createEnforcer } from "@recourse/enforcer";
import { expect, onTestFinished, test } from "vitest";
import { until } from "@/sdk/src/entry.fixture";
import { FakeRecourse, KEY } from "@/sdk/src/fake-recourse.fixture";
import { connectionLog } from "./connection-log";

test("says once that Recourse is not reached, and once that it is again, each time that it happens", async () => {
  const recourse = await FakeRecourse.start();
  onTestFinished(() => recourse.down());
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  let attempts = 0;
  const { error, ...rest } = connectionLog(recourse.url, { log: say, warn: say });
  const enforcer = await createEnforcer({
    url: recourse.url,
    key: KEY,
    feed: { firstRetryMs: 2 },
    listeners: {
      ...rest,
      error: (problem) => {
        attempts++;
        error?.(problem);
      },
    },
  });
  onTestFinished(async () => {
    await enforcer.close({ withinMs: 0 });
  });
  for (const wanted of [5, 10]) {
    await until(() => recourse.streams.size === 1);
    await recourse.down();
    await until(() => attempts >= wanted);
    await recourse.up();
    await until(() => lines.at(-1) === "In step with Recourse again.");
  }
  const cycle = [expect.stringMatching(/^Recourse: unreachable: /), "In step with Recourse again."];
  expect(lines).toEqual(["In step with Recourse.", ...cycle, ...cycle]);
});

test("says of each report that is lost", () => {
  const lines: string[] = [];
  const { error } = connectionLog("https://recourse.example", {
    log: () => {},
    warn: (line) => lines.push(line),
  });
  for (const message of ["1 signals were dropped.", "2 signals were dropped."])
    error?.({ name: "RecourseProblem", code: "dropped", message, answer: {} });
  expect(lines).toHaveLength(2);
});
