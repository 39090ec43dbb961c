import { afterAll, expect, it } from "vitest";
import { log } from "@/lib/log";
import { closeDatabase, pool } from "./database";
import { inReadSnapshot } from "./snapshot-reader";

log.level = "silent";
afterAll(closeDatabase);

it("gives back a connection that is lost while it is read from", async () => {
  const pids = inReadSnapshot(async function* (read) {
    for (;;) yield await read<[number]>("select pg_backend_pid()");
  });
  const { value } = await pids.next();
  await pool().query("select pg_terminate_backend($1, 5000)", value?.[0]);
  await expect(pids.next()).rejects.toThrow();
  expect(pool().totalCount - pool().idleCount).toBe(0);
});
