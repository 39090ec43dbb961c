import type { EnforcementBlocking, EnforcementEntry } from "./feed";

/** The media type of a snapshot as lines, each a JSON text, in this order. */
export const SNAPSHOT_LINES = "application/jsonl";

/** The first line. */
export type SnapshotHead = {
  object: "enforcement.snapshot";
  epoch: string;
  cursor: string;
  blocking: EnforcementBlocking[];
};

/**
 * What many limits have in common, under a number that those refer to which follow. In `message` and `appeal_url`,
 * `{case_id}` stands for the case of a limit, and `{until}` for its end in UTC, such as `2026-03-01 12:00 UTC`.
 */
export type SnapshotTerms = Pick<EnforcementEntry, "scope" | "models" | "code" | "message" | "appeal_url">;

/** So many limits of one organization under the same terms; `latest` is when the last of them is over. */
export type SnapshotGroup = { organization: string; terms: number; count: number; latest: number };

/** The line after a group: its limits, by columns, all in one order. Instants are milliseconds since 1970. */
export type SnapshotColumns = {
  ids: string[];
  safety_identifiers: (string | null)[];
  case_ids: string[];
  effective_at: number[];
  expires_at: number[];
};

/** The last line, by which a client knows that it has them all. */
export type SnapshotEnd = { server_time: string };
