import { beforeAll } from "vitest";
import { createTestDatabase } from "@/scripts/setup/test-server.mjs";

/** A migrated database with nothing in it, for this test file alone. Returns its address. */
export function createDatabase(name: string): Promise<string> {
  const worker = process.env.VITEST_POOL_ID ?? "0";
  return createTestDatabase(JSON.parse(process.env.TEST_SERVER ?? ""), `${worker}_${name}`);
}

// What the file before left to end by itself may have read the environment before this one has set its own.
beforeAll(() => {
  Reflect.deleteProperty(globalThis, "recourseEnv");
});

process.env.DATABASE_URL = await createDatabase("main");
process.env.DATABASE_KIND = "test";
process.env.SECRET = "a-secret-for-tests-and-for-nothing-else";
process.env.LOG_LEVEL ??= "warn";
