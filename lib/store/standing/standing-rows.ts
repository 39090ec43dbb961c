import type { EvidenceSummary } from "@/lib/domain/records";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

type Fields = Record<string, string>;

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every column of a table under its field's name. */
function columnsOf(fields: Fields, without?: string): Prisma.Sql {
  const names = Object.keys(fields).filter((field) => field !== without);
  return Prisma.raw(names.map((field) => `p."${columnOf(field)}" as "${field}"`).join(", "));
}

/** The rows of one table that hang under `standings t`, oldest first. */
const part = (columns: Prisma.Sql, from: Prisma.Sql) =>
  Prisma.sql`(select coalesce(json_agg(x order by x.id), '[]') from (select ${columns} from ${from}) x)`;

/** What was judged is read in short: a decision lists every signal. */
const decisionColumns = Prisma.sql`${columnsOf(Prisma.DecisionScalarFieldEnum, "evidence")},
  p.evidence - 'signals' as evidence`;

const ofStanding = Prisma.sql`p.standing_id = t.id`;

/** Everything that hangs under a standing, as JSON: one statement, and a fifth of the time of one for each table. */
const PARTS = Prisma.sql`
  ${part(columnsOf(Prisma.CaseScalarFieldEnum), Prisma.sql`cases p where ${ofStanding}`)} as cases,
  ${part(decisionColumns, Prisma.sql`decisions p where ${ofStanding}`)} as decisions,
  ${part(
    columnsOf(Prisma.ApprovalScalarFieldEnum),
    Prisma.sql`decisions d join approvals p on p.decision_id = d.id where d.standing_id = t.id`,
  )} as approvals,
  ${part(columnsOf(Prisma.WarningScalarFieldEnum), Prisma.sql`warnings p where ${ofStanding}`)} as warnings,
  ${part(columnsOf(Prisma.RestrictionScalarFieldEnum), Prisma.sql`restrictions p where ${ofStanding}`)} as restrictions,
  ${part(columnsOf(Prisma.QuietScalarFieldEnum), Prisma.sql`quiets p where ${ofStanding}`)} as quiets,
  ${part(columnsOf(Prisma.AppealScalarFieldEnum), Prisma.sql`appeals p where ${ofStanding}`)} as appeals,
  ${part(
    columnsOf(Prisma.AppealMessageScalarFieldEnum),
    Prisma.sql`appeals a join appeal_messages p on p.appeal_id = a.id where a.standing_id = t.id`,
  )} as messages,
  ${part(
    columnsOf(Prisma.CaseRemarkScalarFieldEnum),
    Prisma.sql`cases c join case_remarks p on p.case_id = c.id where c.standing_id = t.id`,
  )} as remarks,
  ${part(
    columnsOf(Prisma.AppealNoteScalarFieldEnum),
    Prisma.sql`appeals a join appeal_notes p on p.appeal_id = a.id where a.standing_id = t.id`,
  )} as notes,
  ${part(
    columnsOf(Prisma.AppealFileScalarFieldEnum),
    Prisma.sql`appeals a join appeal_files p on p.appeal_id = a.id where a.standing_id = t.id`,
  )} as files`;

export type StandingRows = {
  id: string;
  version: number;
  cases: Prisma.CaseGetPayload<object>[];
  decisions: (Omit<Prisma.DecisionGetPayload<object>, "evidence"> & { evidence: EvidenceSummary })[];
  approvals: Prisma.ApprovalGetPayload<object>[];
  warnings: Prisma.WarningGetPayload<object>[];
  restrictions: Prisma.RestrictionGetPayload<object>[];
  quiets: Prisma.QuietGetPayload<object>[];
  appeals: Prisma.AppealGetPayload<object>[];
  messages: Prisma.AppealMessageGetPayload<object>[];
  remarks: Prisma.CaseRemarkGetPayload<object>[];
  notes: Prisma.AppealNoteGetPayload<object>[];
  files: Prisma.AppealFileGetPayload<object>[];
};

/** Standings with all of their rows, in the order of their ids. */
export async function standingRows(tx: Db, ids: readonly string[]): Promise<StandingRows[]> {
  const rows = await tx.$queryRaw<StandingRows[]>`
    select t.id, t.version, ${PARTS} from standings t where t.id = any(${ids}::uuid[]) order by t.id`;
  return rows.map(({ id, version, ...parts }) => ({
    id,
    version,
    ...(Object.fromEntries(
      Object.entries(parts).map(([name, records]) => [name, records.map(withInstants)]),
    ) as typeof parts),
  }));
}

const INSTANT = /(At|Until)$|^(from|until|actBy)$/;

/** JSON has texts for instants. */
function withInstants<R extends object>(record: R): R {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      typeof value === "string" && INSTANT.test(field) ? new Date(value) : value,
    ]),
  ) as R;
}
