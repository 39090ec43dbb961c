/** `false_block`: we were wrong to stop it; `stands`: we were not. */
export type DisputeStatus = "open" | "false_block" | "stands";

/** How a person answered it. */
export type DisputeAnswer = Exclude<DisputeStatus, "open">;

/** What a customer says against a block of one request, and how a person answered it. */
export type Dispute = {
  id: string;
  blockId: string;
  version: number;
  status: DisputeStatus;
  /** Its customer's own words; null once they were kept long enough. */
  text: string | null;
  filedAt: Date;
  windowEndsAt: Date;
  /** The version of the policy that says how long the words are kept. */
  consentVersionId: string;
  answeredBy: string | null;
  answeredAt: Date | null;
  /** In words that its customer reads. */
  reason: string | null;
  purgedAt: Date | null;
};

/** What is done with a dispute. `file` begins it; the job `system:forget` deletes what was written. */
export type DisputeCommand =
  | { kind: "file"; text: string }
  | { kind: "answer"; outcome: DisputeAnswer; reason: string }
  | { kind: "forget" };
