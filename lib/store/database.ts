import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Prisma, PrismaClient } from "./generated/client";

type Connections = { pool: pg.Pool; prisma: PrismaClient };

// On globalThis, since Next bundles its own copy of this file beside the one the server and the worker load.
const shared = globalThis as typeof globalThis & { recourseDatabase?: Connections };

function connections(): Connections {
  if (shared.recourseDatabase) return shared.recourseDatabase;
  const pool = new pg.Pool({ connectionString: env().databaseUrl, max: env().databasePool });
  // A lost connection is replaced at the next use; without a listener it would end the process. The pool tells of
  // those that are idle, and each itself, also while it is lent out.
  pool.on("error", () => {});
  pool.on("connect", (client) => {
    client.on("error", (error) => log.warn({ err: error }, "a database connection was lost"));
  });
  shared.recourseDatabase = { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  return shared.recourseDatabase;
}

/** What queries run on: the client itself, or a transaction of it. */
export type Db = Prisma.TransactionClient;

/** The client for reads and single statements. */
export const db = (): PrismaClient => connections().prisma;

/** The pool itself, for set-based statements on a hot path and for the worker. */
export const pool = (): pg.Pool => connections().pool;

export async function databaseNow(): Promise<Date> {
  const { rows } = await pool().query<{ now: Date }>("select clock_timestamp() as now");
  const row = rows[0];
  if (!row) throw new Error("the database did not say what time it is");
  return row.now;
}

export async function closeDatabase(): Promise<void> {
  const open = shared.recourseDatabase;
  delete shared.recourseDatabase;
  if (!open) return;
  await open.prisma.$disconnect();
  await open.pool.end();
}
