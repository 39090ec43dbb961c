import type { ReplayHistory } from "@/lib/domain/policy/replay-facts";
import type { MonitorKind, Severity } from "@/lib/domain/triage/signal";
import type { Arrival } from "@/lib/domain/triage/triage-facts";
import { db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import { inReadSnapshot, type ReadRows } from "@/lib/store/snapshot-reader";
import { type NamedSubject, subjectJson } from "@/lib/store/subjects/subject-json";
import { replayHistories } from "./replay-history";

// Small enough that replaying one keeps nobody else waiting for long.
const CHUNK = 5_000;

export type StoredArrival = { standingId: string; receivedAt: Date; arrival: Arrival };
/** Signals in the order of their standings, then as they arrived, with the history of each standing when it begins. */
export type ReplayChunk = { arrivals: StoredArrival[]; histories: Map<string, ReplayHistory> };

// Instants as milliseconds: the driver takes a multiple of the time to read a date.
const SIGNALS = `
  declare replay no scroll cursor for
  select s.standing_id, extract(epoch from s.received_at)::float8 * 1000, s.id, s.score, s.severity, s.model,
    s.monitor_id, m.kind, extract(epoch from s.occurred_at)::float8 * 1000
  from signals s
    join standings t on t.id = s.standing_id and t.policy_key = $1
    join monitors m on m.id = s.monitor_id
  where s.received_at >= $2 and s.received_at < $3
  order by s.standing_id, s.received_at, s.id`;

type Row = [string, number, string, number, Severity, string, string, MonitorKind, number];

const storedArrival = (row: Row): StoredArrival => {
  const [standingId, receivedAt, id, score, severity, model, monitorId, monitorKind, occurred] = row;
  const arrival = { id, score, severity, model, monitorId, monitorKind, occurredAt: new Date(occurred) };
  return { standingId, receivedAt: new Date(receivedAt), arrival };
};

/** The signals of a policy that arrived from `from` on, in pieces, whatever their number. */
export function readReplay(policyKey: string, from: Date, until: Date): AsyncGenerator<ReplayChunk> {
  return inReadSnapshot((read) => chunks(read, policyKey, from, until));
}

async function* chunks(
  read: ReadRows,
  policyKey: string,
  from: Date,
  until: Date,
): AsyncGenerator<ReplayChunk> {
  await read(SIGNALS, [policyKey, from, until]);
  let last = "";
  async function next(): Promise<ReplayChunk> {
    const rows = await read<Row>(`fetch ${CHUNK} from replay`);
    const begun = new Set(rows.map(([standingId]) => standingId));
    begun.delete(last);
    last = rows.at(-1)?.[0] ?? "";
    return { arrivals: rows.map(storedArrival), histories: await replayHistories(read, [...begun], from) };
  }
  // The database reads a piece while the one before it is replayed.
  let coming = next();
  try {
    for (;;) {
      const chunk = await coming;
      if (chunk.arrivals.length === 0) return;
      coming = next();
      yield chunk;
    }
  } finally {
    // Whoever stops asking leaves one under way, which needs the connection to its end.
    await coming.catch(() => undefined);
  }
}

/** How many signals of a policy arrived in each minute since `from`, newest first. */
export function signalsPerMinute(
  policyKey: string,
  from: Date,
  until: Date,
): Promise<{ minute: Date; count: number }[]> {
  return db().$queryRaw`
    select date_trunc('minute', s.received_at) as minute, count(*)::int as count
    from signals s join standings t on t.id = s.standing_id and t.policy_key = ${policyKey}
    where s.received_at >= ${from} and s.received_at < ${until}
    group by 1 order by 1 desc`;
}

/** The subjects of these standings, by the standings' ids. */
export async function subjectsOfStandings(ids: readonly string[]): Promise<Map<string, NamedSubject>> {
  const rows = await db().$queryRaw<{ id: string; subject: NamedSubject }[]>(Prisma.sql`
    select t.id, ${subjectJson} as subject
    from standings t join subjects s on s.id = t.subject_id join organizations o on o.id = s.organization_id
    where t.id = any(${ids}::uuid[])`);
  return new Map(rows.map(({ id, subject }) => [id, subject]));
}
