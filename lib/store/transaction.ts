import { type Db, db } from "./database";

const ATTEMPTS = 5;

/** A write conflict, in each of the shapes in which the ORM reports one. */
function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.message.includes("TransactionWriteConflict")) return true;
  const { code, meta } = error as { code?: string; meta?: Record<string, unknown> };
  if (code === "P2034") return true;
  return JSON.stringify(meta ?? {}).includes("TransactionWriteConflict");
}

/** Runs `work` in one read-committed transaction, again from its start where two writers collided. */
export async function transaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(work, { maxWait: 10_000, timeout: 20_000 });
    } catch (error) {
      if (attempt >= ATTEMPTS || !isWriteConflict(error)) throw error;
    }
  }
}

/** Reads in one snapshot, so that a view made of many statements shows one instant. */
export function snapshot<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  return db().$transaction(work, { isolationLevel: "RepeatableRead", maxWait: 10_000, timeout: 20_000 });
}
