import { HOUR, minus, plus, SECOND } from "@/lib/domain/duration";
import { CYBER } from "@/lib/domain/policy/default-policy";
import { newId } from "@/lib/ids";
import { listAppeals } from "@/lib/services/appeals/appeals-inbox";
import { createPerson } from "@/lib/services/identity/people";
import { putOrganization } from "@/lib/services/organizations/organizations";
import { countQueue } from "@/lib/services/queue/counts";
import { listQueue } from "@/lib/services/queue/queue";
import { receiveSignals } from "@/lib/services/signals/signals";
import { ADMIN, type World } from "./world";

const BATCH = 1_000;
const ARRIVING_FOR = 72 * HOUR;
const PAGE = 50;

/** Registers so many organizations and returns their ids: `org_0`, `org_1` and so on. */
export async function registerOrganizations(world: World, count: number, now: Date): Promise<string[]> {
  const organizations = Array.from({ length: count }, (_, index) => `org_${index}`);
  for (const externalId of organizations)
    await putOrganization(
      world.gateway,
      externalId,
      { name: `Customer ${externalId}`, zdr: false, contacts: [`security@${externalId}.example`] },
      now,
    );
  return organizations;
}

/** Reviewers who can sign in. */
export async function enrolReviewers(emails: readonly string[], password: string, now: Date): Promise<void> {
  for (const email of emails)
    await createPerson(ADMIN, { email, name: email, place: { staff: "reviewer" }, password }, now);
}

/**
 * So many open cases of as many end users, that came in over three days up to `now`, through intake. The policy must
 * open a case at the first signal.
 */
export async function fillQueue(
  world: World,
  organizations: readonly string[],
  cases: number,
  now: Date,
): Promise<void> {
  for (let done = 0; done < cases; done += BATCH) {
    const at = minus(now, ARRIVING_FOR * (1 - done / cases));
    const items = Array.from({ length: Math.min(BATCH, cases - done) }, (_, index) => ({
      index,
      signal: {
        id: newId(),
        organization: organizations[index % organizations.length] ?? "",
        safety_identifier: `user-${done + index}`,
        policy: CYBER,
        monitor: "exploit-classifier",
        monitor_version: "2026-10",
        // Of every severity, most of them medium and high.
        score: 0.7 + ((index * 7) % 30) / 100,
        model: "gpt-5.3-codex",
        request_id: `req_${newId()}`,
        occurred_at: minus(at, (index % 600) * SECOND).toISOString(),
      },
    }));
    const answer = await receiveSignals(world.gateway, items, plus(at, SECOND));
    if (answer.cases.length < items.length) throw new Error("not every signal opened a case");
  }
}

/** A page of the queue, as the console's list answers a reviewer. */
export const readPage = (world: World, cursor: string | null, now: Date) =>
  listQueue(
    world.staff.reviewer,
    { filter: {}, order: "urgent", cursor: cursor ?? undefined, limit: PAGE },
    now,
  );

export const readCounts = (world: World, now: Date) => countQueue(world.staff.reviewer, now);

/** The first page of the appeals, as a support agent reads it. */
export const readInbox = ({ staff }: World, now: Date) =>
  listAppeals(staff.support, { filter: "open", limit: PAGE }, now);
