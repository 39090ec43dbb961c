import type { Restriction, Warning } from "@/lib/domain/records";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import { type NamedSubject, subjectJson } from "./subject-json";

export type SubjectSearch = {
  /** Part of an organization's name, or the beginning of its id or of an identifier; empty finds every subject. */
  text: string;
  /** The same text as a case's reference, where it is one. */
  caseReference: string | null;
  /** Only subjects that support is called about, as of this instant. */
  forSupportAt: Date | null;
  /** Subjects known for longer than this one. */
  from: string | null;
  limit: number;
};

export type FoundSubject = {
  subject: NamedSubject;
  createdAt: Date;
  cases: number;
  lastSignalAt: Date | null;
};

const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Whether a decision on `subjects s` was appealed, or its access was ever limited: what support is called about. */
const concernsSupport = (now: Date): Prisma.Sql => Prisma.sql`(
  exists (select from appeals a join standings t on t.id = a.standing_id where t.subject_id = s.id)
  or exists (select from restrictions r join standings t on t.id = r.standing_id
    where t.subject_id = s.id and r.effective_at <= ${now} and coalesce(r.ended_at, r.expires_at) > r.effective_at))`;

/** Each way to be found, cut to a page of its own, so that none of them reads more than it gives. */
function found({ text, caseReference, forSupportAt, from, limit }: SubjectSearch): Prisma.Sql {
  const helped = forSupportAt ? Prisma.sql`and ${concernsSupport(forSupportAt)}` : Prisma.empty;
  const narrowed = Prisma.sql`${from ? Prisma.sql`and s.id < ${from}::uuid` : Prisma.empty} ${helped}`;
  const cut = Prisma.sql`order by s.id desc limit ${limit}`;
  if (text === "") return Prisma.sql`select s.id from subjects s where true ${narrowed} ${cut}`;
  const beginning = `${literally(text)}%`;
  return Prisma.sql`
    (select s.id from subjects s where s.safety_identifier like ${beginning} ${narrowed} ${cut})
    union
    (select s.id from subjects s join organizations o on o.id = s.organization_id
      where (o.name ilike ${`%${beginning}`} or o.external_id ilike ${beginning}) ${narrowed} ${cut})
    union
    (select s.id from subjects s join standings t on t.subject_id = s.id join cases c on c.standing_id = t.id
      where c.reference = ${caseReference} ${narrowed})`;
}

/** One keyset page of subjects, those seen last for the first time before the others. */
export function searchSubjects(tx: Db, search: SubjectSearch): Promise<FoundSubject[]> {
  return tx.$queryRaw<FoundSubject[]>`
    with found as (${found(search)})
    select ${subjectJson} as subject, s.created_at as "createdAt", counted.cases,
      greatest(counted.last_signal_at, waiting.last_signal_at) as "lastSignalAt"
    from found
      join subjects s on s.id = found.id
      join organizations o on o.id = s.organization_id
      cross join lateral (
        select count(*)::int as cases, max(c.last_signal_at) as last_signal_at
        from standings t join cases c on c.standing_id = t.id where t.subject_id = s.id) counted
      cross join lateral (
        select max(g.occurred_at) as last_signal_at
        from standings t join signals g on g.standing_id = t.id and g.case_id is null
        where t.subject_id = s.id) waiting
    order by s.id desc limit ${search.limit}`;
}

export type StandingRecords = { subjectId: string; warnings: Warning[]; restrictions: Restriction[] };

/** What the standings of these subjects are computed from. */
export function recordsOfSubjects(tx: Db, subjectIds: readonly string[]): Promise<StandingRecords[]> {
  return tx.standing.findMany({
    where: { subjectId: { in: [...subjectIds] } },
    select: { subjectId: true, warnings: true, restrictions: true },
  });
}

export type SubjectWithStandings = NamedSubject & {
  standings: { id: string; policy: string }[];
  concernsSupport: boolean;
};

export async function subjectById(tx: Db, id: string, now: Date): Promise<SubjectWithStandings | null> {
  const rows = await tx.$queryRaw<
    { subject: NamedSubject; standings: { id: string; policy: string }[]; concernsSupport: boolean }[]
  >`
    select ${subjectJson} as subject,
      ${concernsSupport(now)} as "concernsSupport",
      coalesce((
        select json_agg(json_build_object('id', t.id, 'policy', v.document->>'title') order by t.id)
        from standings t
          join policies_in_effect v on v.policy_key = t.policy_key
        where t.subject_id = s.id), '[]') as standings
    from subjects s join organizations o on o.id = s.organization_id
    where s.id = ${id}::uuid`;
  const [row] = rows;
  return row ? { ...row.subject, standings: row.standings, concernsSupport: row.concernsSupport } : null;
}
