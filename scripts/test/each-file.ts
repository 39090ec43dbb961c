import { register } from "prom-client";
import { afterAll, vi } from "vitest";

// Loading the packages takes longer than most test files, so that a worker does it once. They are those of the file
// before; whatever is ours is loaded anew.
vi.resetModules();
const variables = { ...process.env };
afterAll(restoreProcess);

/**
 * Leaves the process to the next test file as this one found it: no mock, no clock but the real one, no connection, no
 * measure, nothing of ours on globalThis, and its variables.
 */
async function restoreProcess(): Promise<void> {
  vi.restoreAllMocks();
  vi.useRealTimers();
  register.clear();
  if ("recourseFeed" in globalThis) await (await import("@/lib/services/enforcement/feed")).endFeed();
  if ("recourseDatabase" in globalThis) await (await import("@/lib/services/connection")).disconnect();
  for (const name of Object.keys(globalThis).filter((each) => each.startsWith("recourse")))
    Reflect.deleteProperty(globalThis, name);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, variables);
}
