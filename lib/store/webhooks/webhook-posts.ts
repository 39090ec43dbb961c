import { newId } from "@/lib/ids";
import { runOne, runWithin, type Statement } from "@/lib/store/batch";
import type { Db } from "@/lib/store/database";
import { DELIVERED } from "@/lib/store/notices/delivery-attempts";
import type { Leased } from "@/lib/store/notices/delivery-lease";

/** What was posted and what was answered; without a `status` nobody did. */
export type Call = {
  at: Date;
  ms: number;
  status: number | null;
  body: string;
  answer: string;
  failure: string | null;
};

const KEEP: Statement = {
  name: "webhook_call_keep",
  text: `with heard as (delete from silent_endpoints where endpoint_id = $9 and $5::int is not null),
    unheard as (insert into silent_endpoints (endpoint_id, since)
      select $9::uuid, $3::timestamptz where $5::int is null on conflict do nothing)
    insert into webhook_calls (id, delivery_id, at, ms, status, body, answer, failure)
    values ($1::uuid, $2::uuid, $3::timestamptz, $4::int, $5::int, $6, $7, $8)`,
};

/** Keeps what was posted and what was answered, and that nobody did where nobody did. */
export async function keepCall(tx: Db, { id, endpointId }: Leased, call: Call): Promise<void> {
  const { at, ms, status, body, answer, failure } = call;
  await runWithin(tx)(KEEP, [newId(), id, at, ms, status, body, answer, failure, endpointId]);
}

const POSTED: Statement = {
  name: "delivery_posted",
  text: `with heard as (delete from silent_endpoints where endpoint_id = $4),
    kept as (insert into webhook_calls (id, delivery_id, at, ms, status, body, answer)
      values ($5, $1, $6, $7, $8, $9, $10))
    ${DELIVERED}`,
};

/** Records that an event was accepted, in one statement; whether a warning may wait for that to count. */
export async function recordPosted(leased: Leased, call: Call, deliveredAt: Date): Promise<boolean> {
  const { id, decision, endpointId } = leased;
  const { at, ms, status, body, answer } = call;
  const values = [id, deliveredAt, decision?.id ?? null, endpointId, newId(), at, ms, status, body, answer];
  const [recorded] = await runOne<{ isAwaited: boolean }>(POSTED, values);
  return recorded?.isAwaited ?? true;
}
