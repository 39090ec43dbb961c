import type { Statement } from "@/lib/domain/notice/statement";

/** A statement of reasons as it is kept beside its notice: remedies in sentences, the rest as it was composed. */
export type KeptStatement = Omit<Statement, "remedies"> & {
  remedies: string[];
  lead?: string[];
  closing?: string[];
};

const INSTANTS = new Set([
  "effectiveAt",
  "expiresAt",
  "from",
  "to",
  "deliveredAt",
  "deadline",
  "until",
  "dueAt",
]);

/** A kept statement, with its instants as instants again. */
export function statementOf(kept: unknown): KeptStatement {
  return JSON.parse(JSON.stringify(kept), (key, value) =>
    INSTANTS.has(key) && typeof value === "string" ? new Date(value) : value,
  );
}
