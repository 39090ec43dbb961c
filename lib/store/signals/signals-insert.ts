import type { Disposition, Severity } from "@/lib/domain/triage/signal";
import { newId, newReference } from "@/lib/ids";
import type { Run } from "@/lib/store/batch";

export type NewSignal = {
  id: string;
  senderId: string;
  /** Of the body, SHA-256 in hex. */
  hash: string;
  organizationId: string;
  standingId: string;
  caseId: string | null;
  monitorId: string;
  monitorVersion: string;
  score: number;
  severity: Severity;
  model: string;
  requestId: string;
  responseId: string | null;
  occurredAt: Date;
  requestBlocked: boolean;
  /** The reference of its block, where its sender made it. */
  block: string | null;
  disposition: Disposition;
  /** Content that may be kept; null for an organization with zero data retention. */
  excerpt: string | null;
};

const SIGNALS = {
  name: "intake_signals",
  text: `insert into signals (id, sender_id, body_hash, organization_id, standing_id, case_id, monitor_id,
      monitor_version, score, severity, model, request_id, response_id, occurred_at, request_blocked, disposition,
      received_at)
    select id, sender_id, decode(hash, 'hex'), organization_id, standing_id, case_id, monitor_id, monitor_version,
      score, severity::"Severity", model, request_id, response_id, occurred_at, request_blocked,
      disposition::"SignalDisposition", $17
    from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[],
      $9::float8[], $10::text[], $11::text[], $12::text[], $13::text[], $14::timestamptz[], $15::bool[], $16::text[])
      as new (id, sender_id, hash, organization_id, standing_id, case_id, monitor_id, monitor_version, score,
        severity, model, request_id, response_id, occurred_at, request_blocked, disposition)`,
};

const EVIDENCE = {
  name: "intake_evidence",
  text: `insert into signal_evidence (signal_id, organization_id, excerpt, kept_at)
    select *, $4::timestamptz from unnest($1::uuid[], $2::uuid[], $3::text[])`,
};

const BLOCKS = {
  name: "intake_blocks",
  text: `insert into blocks (id, reference, signal_id, organization_id, created_at)
    select id, reference, signal_id, organization_id, $5
    from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[]) as new (id, reference, signal_id, organization_id)`,
};

const TAKEN = {
  name: "intake_references",
  text: "select reference from blocks where reference = any($1::text[])",
};

/** The references that senders made, each for the first that brings it, but for those of other blocks. */
async function ownReferences(run: Run, blocked: readonly NewSignal[]): Promise<(string | null)[]> {
  const made = blocked.flatMap(({ block }) => block ?? []);
  if (made.length === 0) return blocked.map(() => null);
  const taken = new Set((await run<{ reference: string }>(TAKEN, [made])).map(({ reference }) => reference));
  return blocked.map(({ block }) => {
    if (block === null || taken.has(block)) return null;
    taken.add(block);
    return block;
  });
}

/**
 * Inserts signals with the evidence that may be kept, and a block for each that was blocked. Returns the blocks'
 * references by the signals' sender ids. Fails by the unique key, and so starts the batch over, where somebody else
 * has just sent one of them.
 */
export async function insertSignals(
  run: Run,
  signals: readonly NewSignal[],
  now: Date,
): Promise<Map<string, string>> {
  const column = <Key extends keyof NewSignal>(key: Key) => signals.map((signal) => signal[key]);
  await run(SIGNALS, [
    column("id"),
    column("senderId"),
    column("hash"),
    column("organizationId"),
    column("standingId"),
    column("caseId"),
    column("monitorId"),
    column("monitorVersion"),
    column("score"),
    column("severity"),
    column("model"),
    column("requestId"),
    column("responseId"),
    // As text: the driver takes a multiple of the time to write a date in local time.
    signals.map(({ occurredAt }) => occurredAt.toISOString()),
    column("requestBlocked"),
    column("disposition"),
    now,
  ]);

  const kept = signals.filter(({ excerpt }) => excerpt !== null);
  if (kept.length > 0)
    await run(EVIDENCE, [
      kept.map(({ id }) => id),
      kept.map(({ organizationId }) => organizationId),
      kept.map(({ excerpt }) => excerpt),
      now,
    ]);
  return insertBlocks(run, signals, now);
}

async function insertBlocks(
  run: Run,
  signals: readonly NewSignal[],
  now: Date,
): Promise<Map<string, string>> {
  const blocked = signals.filter(({ requestBlocked }) => requestBlocked);
  if (blocked.length === 0) return new Map();
  const references = (await ownReferences(run, blocked)).map((own) => own ?? newReference("B"));
  await run(BLOCKS, [
    blocked.map(newId),
    references,
    blocked.map(({ id }) => id),
    blocked.map(({ organizationId }) => organizationId),
    now,
  ]);
  return new Map(blocked.map(({ senderId }, index) => [senderId, references[index] ?? ""]));
}
