import type { SubjectKind } from "@/lib/domain/subject";

/** A restriction as gateways enforce it. Instants are milliseconds: the driver takes a multiple of the time for dates. */
export type LimitRow = {
  id: string;
  organization: string;
  safetyIdentifier: string | null;
  scope: SubjectKind;
  /** Nobody has decided yet: an interim limit. */
  isInterim: boolean;
  models: string[];
  caseReference: string;
  errorCode: string;
  effectiveAt: number;
  /** Earlier than it was to be, where something took its place. */
  expiresAt: number;
};

/** Rounded: of a fraction of a second, the last digits are not the instant's. `extract` is exact, and takes much longer. */
const inMilliseconds = (instant: string) => `round(date_part('epoch', ${instant}) * 1000)`;
export const EFFECTIVE_AT = inMilliseconds("restrictions.effective_at");
export const EXPIRES_AT = inMilliseconds("least(restrictions.ended_at, restrictions.expires_at)");

/** The columns of a {@link LimitRow}, in its order, over {@link LIMIT_TABLES}. */
export const LIMIT_COLUMNS = `restrictions.id, organizations.external_id, cases.safety_identifier,
  restrictions.scope, restrictions.models, cases.reference, codes.code,
  ${EFFECTIVE_AT}, ${EXPIRES_AT},
  restrictions.kind = 'interim'`;

/** What hangs on `restrictions`. The codes are read once: documents are large, and few. */
export const LIMIT_TABLES = `
  join cases on cases.id = restrictions.case_id
  join organizations on organizations.id = cases.organization_id
  join codes on codes.id = cases.policy_version_id`;

export const CODES = `codes as materialized (select id, document ->> 'errorCode' as code from policy_versions)`;

export type LimitColumns = [
  string,
  string,
  string | null,
  SubjectKind,
  string[],
  string,
  string,
  number,
  number,
  boolean,
];

export function limitOf(columns: LimitColumns): LimitRow {
  const [id, organization, safetyIdentifier, scope, models, caseReference, errorCode] = columns;
  const [, , , , , , , effectiveAt, expiresAt, isInterim] = columns;
  return {
    ...{ id, organization, safetyIdentifier, scope, models, caseReference, errorCode },
    ...{ effectiveAt, expiresAt, isInterim },
  };
}
