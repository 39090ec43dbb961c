import type { SafetyStanding } from "@/lib/contract/v1/safety-cases";
import type { Actor } from "@/lib/domain/actor";
import { endOf, isActive, standingAt } from "@/lib/domain/standing";
import { db } from "@/lib/store/database";
import { externalIdOf, type OwnStanding, ownStandings } from "@/lib/store/organizations/own-standing";
import { heldBy } from "@/lib/store/trusted-access/grants";
import { authorize } from "../authorize";
import { organizationOf } from "./safety";

type PolicyStanding = SafetyStanding["policies"][number];

function policyStanding({ policyKey, subject, ...records }: OwnStanding, now: Date): PolicyStanding[] {
  const { status, until } = standingAt({ ...records }, now);
  if (until === null) return [];
  const active = records.restrictions.find((restriction) => isActive(restriction, now));
  const end = active ? endOf(active) : until;
  const models = active?.models ?? [];
  const interim = active?.kind === "interim";
  return [{ policy: policyKey, scope: subject.kind, status, until: end.toISOString(), models, interim }];
}

/** Standing of the actor's organization, or of one of its end users: that one's own, and what is the organization's. */
export async function readStanding(
  actor: Actor,
  safetyIdentifier: string | null,
  now: Date,
): Promise<SafetyStanding> {
  authorize(actor, "see_own_standing");
  const organizationId = organizationOf(actor);
  const standings = await ownStandings(db(), organizationId, safetyIdentifier);
  const policies = standings.flatMap((standing) => policyStanding(standing, now));
  const worst =
    latest(policies.filter(({ status }) => status === "limited")) ??
    latest(policies.filter(({ status }) => status === "warned"));
  return {
    object: "safety.standing",
    entity_identifier: safetyIdentifier ?? (await externalIdOf(db(), organizationId)),
    status: worst?.status ?? "clear",
    until: worst?.until ?? null,
    policies,
    trusted_access: (await heldBy(db(), organizationId, safetyIdentifier, now)).map((grant) => ({
      id: grant.application.reference,
      policy: grant.policyKey,
      scope: grant.subject.kind,
      work: grant.scope,
      models: grant.models,
      volume_ceiling: grant.volumeCeiling,
      effective_at: grant.startsAt.toISOString(),
      expires_at: grant.endsAt.toISOString(),
    })),
  };
}

function latest(standings: readonly PolicyStanding[]): PolicyStanding | undefined {
  return [...standings].sort((a, b) => b.until.localeCompare(a.until))[0];
}
