import { Prisma } from "@/lib/store/generated/client";

/** The members of `StaffMessageFacts`, of a message `m` and what {@link ABOUT} joins to it. */
export const FACTS = Prisma.sql`m.kind::text, c.reference as "caseReference", a.reference as "appealReference",
  m.policy_key as "policyKey", t.reference as "applicationReference", k.reference as "blockReference",
  m.case_count as "caseCount", m.due_at as "dueAt", b.name as by`;

/** The records a message `m` is about, and whose doing it was. */
export const ABOUT = Prisma.sql`
  left join cases c on c.id = m.case_id
  left join appeals a on a.id = m.appeal_id
  left join access_applications t on t.id = m.application_id
  left join blocks k on k.id = m.block_id
  left join people b on b.id = m.by_id`;
