import type { Actor } from "@/lib/domain/actor";
import { requestsPerHour } from "@/lib/domain/case/blast-radius";
import { DAY } from "@/lib/domain/duration";
import type { Facts } from "@/lib/domain/state";
import { adoptionOf, shareOf, TRAFFIC_WINDOW } from "@/lib/domain/triage/traffic";
import { countContacts, type FoundCase } from "@/lib/store/cases/case";
import type { Db } from "@/lib/store/database";
import { grantById, grantOf } from "@/lib/store/trusted-access/grants";
import { subjectViewOf } from "../record/subject-view";
import { evidenceLooks } from "./evidence";
import { relatedOf } from "./related";

/** Whom a case is about: the subject, its organization, what it is trusted with, and who else is there. */
export async function aboutSubject(tx: Db, actor: Actor, found: FoundCase, facts: Facts, now: Date) {
  const { subject, organization, policy, traffic } = facts;
  const { adoption, share } = adoptionOf(traffic);
  const { id, timezone, tier } = organization;
  return {
    subject: subjectViewOf(facts),
    organization: {
      timezone,
      tier,
      adoption,
      adoptionShare: share,
      identifiers: identifiersOf(facts),
      requestsPerHour: requestsPerHour({ subject: { ...subject, kind: "organization" }, traffic }),
      contacts: await countContacts(tx, id),
      limitedUntil: facts.organizationLimitedUntil,
    },
    trustedAccess: {
      atFlag: found.grantAtFlagId ? await grantById(tx, found.grantAtFlagId) : null,
      now: await grantOf(tx, subject.id, policy.key, now),
    },
    evidenceLooks: await evidenceLooks(tx, actor, found, now),
    ...(await relatedOf(tx, actor, subject, now)),
  };
}

/** The numbers that identifier adoption and this subject's share of the traffic are judged by. */
function identifiersOf({ subject, traffic }: Facts) {
  if (!traffic) return null;
  const { requests, requestsWithIdentifier, distinctIdentifiers: distinct } = traffic;
  const { safetyIdentifier } = subject;
  return {
    requests,
    requestsWithIdentifier,
    distinct,
    largestShare: traffic.largestIdentifierShare,
    ownShare: safetyIdentifier === null ? null : shareOf(traffic, safetyIdentifier),
    windowDays: TRAFFIC_WINDOW / DAY,
  };
}
