import { expect, it } from "vitest";
import { env } from "@/lib/env";
import { withConnection } from "@/scripts/setup/connection.mjs";
import { createDatabase } from "./test-database";

const count = (address: string, table: string) =>
  withConnection(address, async (client) => {
    const { rows } = await client.query(`select count(*)::int as count from ${table}`);
    return rows[0].count;
  });

it("gives every test file a migrated database with nothing in it", async () => {
  expect(env().databaseKind).toBe("test");
  expect(await count(env().databaseUrl, "_prisma_migrations")).toBeGreaterThan(0);
  expect(await count(env().databaseUrl, "organizations")).toBe(0);
  expect(await count(env().databaseUrl, "graphile_worker.jobs")).toBe(0);
});

it("makes further databases that share nothing", async () => {
  const other = await createDatabase("other");
  await withConnection(other, (client) => client.query("create table only_here ()"));
  await expect(count(other, "only_here")).resolves.toBe(0);
  await expect(count(env().databaseUrl, "only_here")).rejects.toThrow(/does not exist/);
});
