import type { SubjectKind } from "@/lib/domain/subject";
import { inReadSnapshot, type ReadRows } from "@/lib/store/snapshot-reader";
import { type BlockingRow, readBlocking } from "./blocking";
import { type FeedPosition, positionIn } from "./feed-position";
import { CODES, EFFECTIVE_AT, EXPIRES_AT } from "./limit-row";

/**
 * Limits of one organization that differ in nothing but subject, case and time. What differs is in columns, each an
 * array in JSON as the database wrote it, all in one order: of hundreds of thousands, reading each would take the most
 * time by far. Instants are milliseconds since 1970.
 */
export type LimitGroup = {
  organization: string;
  scope: SubjectKind;
  models: string[];
  isInterim: boolean;
  errorCode: string;
  count: number;
  /** When the last of them is over. */
  latest: number;
  ids: string;
  safetyIdentifiers: string;
  caseReferences: string;
  effectiveAt: string;
  expiresAt: string;
  /** Of the latest change of each, where asked for: it is looked up for each. */
  sequences: string;
};

/** What gateways enforce at one position: first the position, then for whom requests are blocked, then the limits. */
export type SnapshotPiece = { position: FeedPosition } | { blocking: BlockingRow[] } | { group: LimitGroup };

const SEQUENCE = "(select max(sequence) from enforcement_changes where restriction_id = restrictions.id)";

const groupsSql = (hasSequences: boolean) => `
  with ${CODES}, limits as (
    select cases.organization_id, restrictions.scope, restrictions.models,
      restrictions.kind = 'interim' as is_interim, cases.policy_version_id, count(*)::float8 as count,
      max(${EXPIRES_AT}) as latest, json_agg(restrictions.id)::text as ids,
      json_agg(cases.safety_identifier)::text as safety_identifiers,
      json_agg(cases.reference)::text as case_references, json_agg(${EFFECTIVE_AT})::text as effective_at,
      json_agg(${EXPIRES_AT})::text as expires_at, ${hasSequences ? `json_agg(${SEQUENCE})::text` : "'[]'"} as sequences
    from restrictions join cases on cases.id = restrictions.case_id
    where restrictions.expires_at > $1
      and (restrictions.ended_at is null or restrictions.ended_at > greatest($1, restrictions.effective_at))
    group by 1, 2, 3, 4, 5
  )
  select organizations.external_id, scope, models, is_interim, code, count, latest, ids, safety_identifiers,
    case_references, effective_at, expires_at, sequences
  from limits
    join organizations on organizations.id = limits.organization_id
    join codes on codes.id = limits.policy_version_id`;

type Row = [
  ...[organization: string, scope: SubjectKind, models: string[], isInterim: boolean, errorCode: string],
  ...[count: number, latest: number, ids: string, safetyIdentifiers: string, caseReferences: string],
  ...[effectiveAt: string, expiresAt: string, sequences: string],
];

function groupOf(row: Row): LimitGroup {
  const [organization, scope, models, isInterim, errorCode, count, latest, ...columns] = row;
  const [ids, safetyIdentifiers, caseReferences, effectiveAt, expiresAt, sequences] = columns;
  return {
    ...{ organization, scope, models, isInterim, errorCode, count, latest },
    ...{ ids, safetyIdentifiers, caseReferences, effectiveAt, expiresAt, sequences },
  };
}

/** Everything that is not over at `now`, what has yet to take effect included, as of one instant of the log. */
export const readSnapshot = (
  now: Date,
  { hasSequences }: { hasSequences: boolean },
): AsyncGenerator<SnapshotPiece> => inReadSnapshot((read) => pieces(read, now, hasSequences));

async function* pieces(read: ReadRows, now: Date, hasSequences: boolean): AsyncGenerator<SnapshotPiece> {
  yield { position: await positionIn(read) };
  yield { blocking: await readBlocking(read, "all") };
  // Not by a cursor: for one, the database would use a single process.
  for (const row of await read<Row>(groupsSql(hasSequences), [now])) yield { group: groupOf(row) };
}
