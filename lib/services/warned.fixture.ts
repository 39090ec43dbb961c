import { plus, SECOND } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { type Desk, enrol, flag, openDesk, START } from "./desk.fixture";
import { WORDS } from "./ladder.fixture";

let desk: Promise<Desk> | undefined;
let enrolled = 0;

/** An end user of a new organization, warned at `now`, with what that owes from `effectiveAt` on. */
export async function warnedCase({ contacts = ["security@northwind.example"], now = START } = {}) {
  desk ??= openDesk();
  const { robin, lea } = await desk;
  const name = `Northwind${++enrolled}`;
  const member = await enrol(name, { contacts });
  const reference = await flag(name, "user-1", now);
  const { decisionId } = await decideAs(robin, reference, { kind: "warn", ...WORDS }, now);
  const { standingId } = await db().decision.findUniqueOrThrow({ where: { id: decisionId } });
  return {
    name,
    reference,
    standingId,
    decisionId,
    organizationId: member.organizationId,
    reviewer: robin,
    lead: lea,
    member,
    now,
    effectiveAt: plus(now, 30 * SECOND),
    ...(await owedFor(decisionId)),
  };
}

/** The newest notice of a decision, and the deliveries of all of them in the order of their recipients. */
export async function owedFor(decisionId: string) {
  const notice = await db().notice.findFirstOrThrow({ where: { decisionId }, orderBy: { id: "desc" } });
  const deliveries = await db().delivery.findMany({
    where: { notice: { decisionId } },
    orderBy: [{ recipient: "asc" }, { id: "asc" }],
  });
  return { notice, deliveries };
}

/** The only one of a list. */
export function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${items.length} instead of one`);
  return item;
}
