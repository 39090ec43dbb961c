import type { Statement } from "@/lib/domain/statement";

const INSTANTS = new Set(["effectiveAt", "expiresAt", "from", "to", "deliveredAt", "deadline", "until"]);

/** A stored statement of reasons, with its instants as instants again. */
export function statementOf(stored: unknown): Statement {
  return JSON.parse(JSON.stringify(stored), (key, value) =>
    INSTANTS.has(key) && typeof value === "string" ? new Date(value) : value,
  );
}
