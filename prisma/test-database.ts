import { afterAll, beforeAll, vi } from "vitest";
import { createTestDatabase } from "@/scripts/setup/test-server.mjs";
import { restoreProcess } from "./test-process";

/** A migrated database with nothing in it, for this test file alone. Returns its address. */
export function createDatabase(name: string): Promise<string> {
  const worker = process.env.VITEST_POOL_ID ?? "0";
  return createTestDatabase(JSON.parse(process.env.TEST_SERVER ?? ""), `${worker}_${name}`);
}

// The packages are those of the file before; whatever is ours is loaded anew.
vi.resetModules();
const variables = { ...process.env };
afterAll(() => restoreProcess(variables));
// What the file before left to end by itself may have read the environment before this one has set its own.
beforeAll(() => {
  Reflect.deleteProperty(globalThis, "recourseEnv");
});

process.env.DATABASE_URL = await createDatabase("main");
process.env.DATABASE_KIND = "test";
process.env.SECRET = "a-secret-for-tests-and-for-nothing-else";
process.env.LOG_LEVEL ??= "warn";
