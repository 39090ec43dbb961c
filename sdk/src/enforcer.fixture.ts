import { onTestFinished } from "vitest";
import { createEnforcer, type Enforcer } from "./enforcer";
import { FakeRecourse, KEY } from "./fake-recourse.fixture";
import type { EnforcerOptions } from "./options";
import type { Problem } from "./problem";

/** A fake Recourse that ends with the test. */
export async function openRecourse(): Promise<FakeRecourse> {
  const recourse = await FakeRecourse.start();
  onTestFinished(() => recourse.down());
  return recourse;
}

/**
 * An enforcer that soon tries again and ends with the test, with the problems it told of. It takes a stream for held back
 * only after ten seconds: a busy machine keeps one waiting for a second.
 */
export async function enforce(
  recourse: FakeRecourse,
  options: Partial<EnforcerOptions> = {},
): Promise<{ enforcer: Enforcer; problems: Problem[] }> {
  const problems: Problem[] = [];
  const enforcer = await createEnforcer({
    url: recourse.url,
    key: KEY,
    gateway: "gateway-1",
    staleAfterMs: 1_500,
    startWithinMs: 1_000,
    listeners: { error: (problem) => problems.push(problem) },
    ...options,
    feed: { silenceMs: 10_000, pollForMs: 60_000, waitSeconds: 1, firstRetryMs: 2, ...options.feed },
  });
  onTestFinished(async () => {
    await enforcer.close({ withinMs: 0 });
  });
  return { enforcer, problems };
}
