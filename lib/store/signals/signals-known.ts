import type { Run } from "@/lib/store/batch";

/** What is kept of a signal that was sent before. `hash` is of its body, in hex. */
export type KnownSignal = { senderId: string; hash: string; block: string | null };

const KNOWN = {
  name: "intake_known",
  text: `select signals.sender_id as "senderId", encode(signals.body_hash, 'hex') as hash, blocks.reference as block
    from signals left join blocks on blocks.signal_id = signals.id
    where signals.sender_id = any($1::text[])`,
};

export async function knownSignals(
  run: Run,
  senderIds: readonly string[],
): Promise<Map<string, KnownSignal>> {
  const rows = await run<KnownSignal>(KNOWN, [senderIds]);
  return new Map(rows.map((row) => [row.senderId, row]));
}
