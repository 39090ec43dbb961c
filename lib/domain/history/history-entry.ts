export type HistoryKind =
  | "case_opened"
  | "dismissed"
  | "warned"
  | "warning_delivered"
  | "warning_voided"
  | "revocation_proposed"
  | "approved"
  | "returned"
  | "refused"
  | "limited"
  | "limit_over"
  | "restored"
  | "undone"
  | "reversed"
  | "appeal_filed"
  | "appeal_question"
  | "appeal_answer"
  | "appeal_granted"
  | "appeal_upheld"
  | "appeal_withdrawn"
  | "appeal_moot";

/** One line of a standing's history. `by` is a person's id; null for what a customer or time did. */
export type HistoryEntry = {
  id: string;
  at: Date;
  kind: HistoryKind;
  by: string | null;
  /** The case or appeal it belongs to. */
  reference: string | null;
  detail: string | null;
};

/** What of an entry follows from what it is about. */
export type Line = Partial<Pick<HistoryEntry, "by" | "reference" | "detail">>;

/** A line about a record. Its id is unique, since a record is told of once in each way. */
export function entry(record: { id: string }, kind: HistoryKind, at: Date, line: Line): HistoryEntry {
  return { id: `${record.id}:${kind}`, at, kind, by: null, reference: null, detail: null, ...line };
}

/** A code such as `authorised_work` as words. */
export function worded(code: string): string {
  return code.replaceAll("_", " ");
}
