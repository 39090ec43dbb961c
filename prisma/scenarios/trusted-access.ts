import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import { CYBER } from "@/lib/domain/policy/default-policy";
import type { AccessCommand } from "@/lib/domain/trusted-access/access-command";
import type { AccessTerms } from "@/lib/domain/trusted-access/application";
import { getApplication } from "@/lib/services/trusted-access/access-views";
import { applyForTrustedAccess } from "@/lib/services/trusted-access/apply";
import { commandAccess } from "@/lib/services/trusted-access/command-access";
import { getOwnApplication } from "@/lib/services/trusted-access/own-access";

export type Application = {
  identifier?: string;
  models?: string[];
  scope?: string;
  who?: string;
  work?: string;
  evidence?: string;
  links?: string[];
  renews?: string;
};

const MODELS = ["gpt-5.3-codex*"];

/** What an owner writes who applies. */
export async function applied(owner: Actor, given: Application, now: Date): Promise<string> {
  const { identifier, models = MODELS, scope = "Coordinated disclosure for industrial controllers" } = given;
  const { reference } = await applyForTrustedAccess(
    owner,
    {
      policy: CYBER,
      safetyIdentifier: identifier ?? null,
      who: given.who ?? "Our research laboratory, six people under one lead",
      work: given.work ?? "We look for flaws in controllers that their makers ask us to look at.",
      scope,
      models,
      evidence: given.evidence ?? "A letter of the maker, and our disclosure policy.",
      links: given.links ?? ["https://research.example/disclosure"],
      renews: given.renews ?? null,
    },
    now,
  );
  return reference;
}

/** Does something with an application as it stands. */
export async function doWith(actor: Actor, reference: string, command: AccessCommand, now: Date) {
  const look = actor.kind === "member" ? getOwnApplication : getApplication;
  const { version } = await look(actor, { reference }, now);
  return commandAccess(actor, { reference, version, command }, now);
}

/** What is verified where nothing else is said: for 60 days from `now`, up to 40 signals a day. */
export const termsFrom = (now: Date, terms: Partial<AccessTerms> = {}): AccessTerms => ({
  models: MODELS,
  scope: "Coordinated disclosure for industrial controllers",
  volumeCeiling: 40,
  endsAt: plus(now, 60 * DAY),
  ...terms,
});

export function verified(actor: Actor, reference: string, now: Date, terms: Partial<AccessTerms> = {}) {
  const how = { method: "Employer confirmed by telephone", reference: "TA-2026-014" };
  return doWith(actor, reference, { kind: "verify", ...how, terms: termsFrom(now, terms) }, now);
}

type Granting = { owner: Actor; verifier: Actor; confirmer: Actor };

/** Applied for, verified by one and confirmed by another, in effect at `now`. Returns the application's reference. */
export async function granted(
  { owner, verifier, confirmer }: Granting,
  given: Application,
  now: Date,
  terms: Partial<AccessTerms> = {},
): Promise<{ reference: string; grantId: string }> {
  const models = terms.models ?? given.models ?? MODELS;
  const reference = await applied(owner, { ...given, models }, minus(now, 5 * HOUR));
  await verified(verifier, reference, minus(now, HOUR), { ...termsFrom(now), ...terms, models });
  await doWith(confirmer, reference, { kind: "confirm" }, now);
  const [grant] = (await getApplication(confirmer, { reference }, now)).grants;
  return { reference, grantId: grant?.id ?? "" };
}
