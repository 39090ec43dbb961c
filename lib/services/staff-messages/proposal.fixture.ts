import { MINUTE, plus } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { countTraffic, type Desk, enrol, flag, openDesk, START } from "../desk.fixture";
import { WORDS } from "../ladder.fixture";

let desk: Promise<Desk> | undefined;
let enrolled = 0;

/** A limit of a whole new organization, proposed by Robin at `now`, and what staff were told of it. */
export async function proposal(now = START) {
  desk ??= openDesk();
  const people = await desk;
  const name = `Proposed${++enrolled}`;
  await enrol(name);
  await countTraffic(name, now, { requestsPerDay: 1_000, identifiedShare: 0, identifiers: 0 });
  const reference = await flag(name, null, now);
  const { decisionId } = await decideAs(people.robin, reference, { kind: "revoke", ...WORDS }, now);
  return {
    desk: people,
    reference,
    decisionId,
    now,
    later: plus(now, MINUTE),
    told: () => toldOf(reference),
  };
}

/** What staff are told of one case: each message with who, and what is sent of it. */
export async function toldOf(reference: string) {
  const found = await db().case.findUniqueOrThrow({ where: { reference }, select: { id: true } });
  const messages = await db().staffMessage.findMany({
    where: { caseId: found.id },
    orderBy: { id: "asc" },
    include: { recipients: true, deliveries: { orderBy: { id: "asc" } } },
  });
  return Object.fromEntries(messages.map((message) => [message.kind, message]));
}
