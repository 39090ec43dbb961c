import type { AffectedSubject, OwnStanding } from "@/lib/contract/portal/standing";
import type { Actor } from "@/lib/domain/actor";
import { adoptionOf } from "@/lib/domain/triage/traffic";
import { notFound } from "@/lib/errors";
import {
  type ConcernedCounts,
  type ConcernedPosition,
  concernedStandings,
  countConcerned,
} from "@/lib/store/organizations/concerned";
import { organizationById } from "@/lib/store/organizations/portal";
import { refusedOf } from "@/lib/store/signals/traffic-days";
import { trafficOf } from "@/lib/store/signals/traffic-summary";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { idIn, instantIn, noSuchPage, packed, unpacked } from "../cursor";
import { affectedBy } from "./affected";
import { organizationOf } from "./safety";

/** Enough to say what is to be done first; the list itself is read page by page. */
const FOREMOST = 20;

/** What concerns the actor's organization now: whole or in some of its users, until when, and what comes first. */
export async function readPortal(actor: Actor, now: Date): Promise<OwnStanding> {
  authorize(actor, "see_own_standing");
  const organizationId = organizationOf(actor);
  return snapshot(async (tx) => {
    const organization = await organizationById(tx, organizationId);
    if (!organization) throw notFound("organization");
    const own = { organizationId, now };
    const foremost = { ...own, search: undefined, from: null, limit: FOREMOST };
    const affected = await affectedBy(tx, await concernedStandings(tx, foremost), organizationId, now);
    const whole = affected.find(({ kind, standing }) => kind === "organization" && standing !== "clear");
    const counts = await countConcerned(tx, own);
    return {
      organization: {
        name: organization.name,
        standing: whole?.standing ?? "clear",
        until: whole?.until ?? null,
      },
      users: { limited: counts.limited, warned: counts.warned },
      spans: spansOf(counts),
      affected,
      adoption: adoptionOf(await trafficOf(tx, organizationId, now)),
      refused: await refusedOf(tx, organizationId, now),
    };
  });
}

/** From and until of the first limit of a user to end and of the last one; or until when the warnings count. */
function spansOf({ limited, since, firstUntil, lastUntil }: ConcernedCounts): OwnStanding["spans"] {
  if (!lastUntil) return [];
  const last = { from: null, until: lastUntil };
  if (!firstUntil) return [last];
  const first = { from: since, until: firstUntil };
  return limited > 1 ? [first, last] : [first];
}

type Wanted = { search?: string | undefined; cursor?: string | undefined; limit: number };

/** Whom it concerns, one by one, by a part of the safety identifier; what waits for the customer first. */
export async function listAffected(
  actor: Actor,
  { search, cursor, limit }: Wanted,
  now: Date,
): Promise<{ rows: AffectedSubject[]; nextCursor: string | null }> {
  authorize(actor, "see_own_standing");
  const organizationId = organizationOf(actor);
  const wanted = { organizationId, now, search, from: placeOf(cursor), limit: limit + 1 };
  return snapshot(async (tx) => {
    const found = await concernedStandings(tx, wanted);
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      rows: await affectedBy(tx, page, organizationId, now),
      nextCursor: last ? packed(String(last.rank), last.until.toISOString(), last.id) : null,
    };
  });
}

function placeOf(cursor: string | undefined): ConcernedPosition | null {
  if (cursor === undefined) return null;
  const [rank = "", until, id] = unpacked(cursor);
  if (!/^[0-3]$/.test(rank)) throw noSuchPage();
  return { rank: Number(rank), until: instantIn(until), id: idIn(id) };
}
