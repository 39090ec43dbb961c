import type { SubjectRow } from "@/lib/contract/console/subject";
import type { Actor } from "@/lib/domain/actor";
import { type Standing, standingAt } from "@/lib/domain/standing";
import { parseReference } from "@/lib/ids";
import { type Db, db } from "@/lib/store/database";
import { recordsOfSubjects, searchSubjects } from "@/lib/store/subjects/subject-search";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";

const PAGE = 50;

/** Whether this actor knows only of subjects that support is called about: appealed, or limited at any time. */
export const seesForSupportOnly = (actor: Actor): boolean =>
  actor.kind !== "staff" || actor.role === "support";

/**
 * Subjects by organization, by identifier or its beginning, or by a case's reference; those seen last for the first
 * time before the others. An identifier is matched as it is: case-sensitive.
 */
export async function listSubjects(
  actor: Actor,
  input: { query: string; cursor?: string | undefined },
  now: Date,
): Promise<{ rows: SubjectRow[]; nextCursor: string | null }> {
  authorize(actor, "see_case");
  const text = input.query.trim();
  const found = await searchSubjects(db(), {
    text,
    caseReference: parseReference(text, "C"),
    forSupportAt: seesForSupportOnly(actor) ? now : null,
    from: positionOf(input.cursor)?.id ?? null,
    limit: PAGE + 1,
  });
  const { page, nextCursor } = pageOf(found, PAGE, ({ subject, createdAt }) => ({
    at: createdAt,
    id: subject.id,
  }));
  const standings = await standingsOf(
    db(),
    page.map(({ subject }) => subject.id),
    now,
  );
  const rows = page.map(({ subject, cases, lastSignalAt }) => {
    const { status, until } = standings.get(subject.id) ?? CLEAR;
    return { subject, standing: status, until, cases, lastSignalAt };
  });
  return { rows, nextCursor };
}

const CLEAR: Standing = { status: "clear", until: null };
const RANK: Record<Standing["status"], number> = { clear: 0, warned: 1, limited: 2 };

/** The worst standing of each subject under any policy. */
async function standingsOf(tx: Db, ids: readonly string[], now: Date): Promise<Map<string, Standing>> {
  const worst = new Map<string, Standing>();
  for (const { subjectId, ...records } of await recordsOfSubjects(tx, ids)) {
    const standing = standingAt(records, now);
    if (RANK[standing.status] >= RANK[(worst.get(subjectId) ?? CLEAR).status]) worst.set(subjectId, standing);
  }
  return worst;
}
