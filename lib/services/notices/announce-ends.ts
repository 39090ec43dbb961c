import { aboutToEnd } from "@/lib/domain/notice/about-to-end";
import { db } from "@/lib/store/database";
import { type EndToAnnounce, endsToAnnounce, isAnnounced } from "@/lib/store/notices/ends-to-announce";
import { loadFacts } from "@/lib/store/standing/facts";
import { loadState, lockStandings } from "@/lib/store/standing/standing";
import { transaction } from "@/lib/store/transaction";
import { owe } from "./notices";

const AT_ONCE = 1_000;

async function announce({ standingId, restrictionId, decisionId }: EndToAnnounce, now: Date): Promise<void> {
  await transaction(async (tx) => {
    await lockStandings(tx, [standingId]);
    // Somebody lifted it, or another worker announced it, meanwhile.
    const state = await loadState(tx, standingId);
    const notice = aboutToEnd(state, restrictionId, now);
    if (!notice || (await isAnnounced(tx, decisionId))) return;
    const facts = await loadFacts(tx, standingId, null, now);
    await owe(tx, { standingId, facts, state, notices: [notice], now });
  });
}

/** Tells customers, once, that a limit is about to end. The rows say when; late is late and never lost. */
export async function announceEnds(now: Date): Promise<void> {
  for (const end of await endsToAnnounce(db(), now, AT_ONCE)) await announce(end, now);
}
