import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

type Named = { id: string; name: string };

/** One browser tab that shows a case, as it is believed until it says so again. */
export type Look = { caseId: string; personId: string; tab: string; now: Date; until: Date };

/** Those who look at case `c`, but for one person, as JSON. */
export const viewersJson = (personId: string, now: Date): Prisma.Sql => Prisma.sql`coalesce((
  select json_agg(distinct jsonb_build_object('id', l.person_id, 'name', looking.name))
  from case_looks l join people looking on looking.id = l.person_id
  where l.case_id = c.id and l.until > ${now} and l.person_id <> ${personId}::uuid), '[]')`;

/** Who else looks at a case. */
export async function viewersOf(tx: Db, caseId: string, personId: string, now: Date): Promise<Named[]> {
  const rows = await tx.$queryRaw<{ viewers: Named[] }[]>`
    select ${viewersJson(personId, now)} as viewers from (select ${caseId}::uuid as id) c`;
  return rows[0]?.viewers ?? [];
}

/** Believes a tab for a while longer, and says who else looks. Moves one row in place: no index holds its end. */
export async function keepLook(tx: Db, { caseId, personId, tab, now, until }: Look): Promise<Named[]> {
  const rows = await tx.$queryRaw<{ viewers: Named[] }[]>`
    with kept as (
      insert into case_looks (case_id, person_id, tab, until)
      values (${caseId}::uuid, ${personId}::uuid, ${tab}, ${until})
      on conflict (case_id, person_id, tab) do update set until = excluded.until
    )
    select ${viewersJson(personId, now)} as viewers from (select ${caseId}::uuid as id) c`;
  return rows[0]?.viewers ?? [];
}

export async function endLook(tx: Db, { caseId, personId, tab }: Omit<Look, "now" | "until">): Promise<void> {
  await tx.caseLook.deleteMany({ where: { caseId, personId, tab } });
}
