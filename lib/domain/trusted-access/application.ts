import type { Grant } from "@/lib/domain/triage/triage-facts";

export type AccessStatus = "applied" | "asked" | "verified" | "granted" | "refused" | "withdrawn";

/** What trusted access would cover, up to how much and until when. */
export type AccessTerms = {
  /** Exact model names, or a prefix with a trailing `*`. */
  models: string[];
  /** What work it covers, in words the holder reads. */
  scope: string;
  /** Signals of one subject within 24 hours above which they open a case all the same. */
  volumeCeiling: number;
  endsAt: Date;
};

/** How and by what the holder was verified, and by whom. */
export type Verification = AccessTerms & {
  method: string;
  reference: string;
  verifiedBy: string;
  verifiedAt: Date;
};

/** An organization's application, for itself or one of its end users. Answered once. */
export type AccessApplication = {
  id: string;
  reference: string;
  version: number;
  organizationId: string;
  subjectId: string;
  policyKey: string;
  /** The granted application that it continues. */
  renewsId: string | null;
  who: string;
  work: string;
  scope: string;
  models: string[];
  evidence: string;
  links: string[];
  /** Null for what was granted before there were applications. */
  appliedBy: string | null;
  appliedAt: Date;
  status: AccessStatus;
  verification: Verification | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  answerReason: string | null;
};

/** What was granted, as it was granted: narrowing ends it and begins another, which names it. */
export type AccessGrant = Grant &
  Pick<AccessTerms, "scope"> & {
    version: number;
    applicationId: string;
    followsId: string | null;
    subjectId: string;
    policyKey: string;
    method: string;
    reference: string;
    verifiedBy: string;
    confirmedBy: string;
    withdrawnBy: string | null;
    withdrawalReason: string | null;
  };

/** What a command is judged by: an application with its newest grant. */
export type AccessState = {
  application: AccessApplication;
  grant: AccessGrant | null;
  /** When what it renews ends, while that is in force. */
  continuesFrom: Date | null;
  /** The longest term there may be, in days, by the policy in effect. */
  longestDays: number;
};

/** Somebody answers it yet. */
export const isWaiting = (status: AccessStatus): boolean =>
  status === "applied" || status === "asked" || status === "verified";

export type GrantPhase = "ahead" | "in_force" | "ended" | "withdrawn";

/** Where a grant is at an instant: nothing but time ends it, or somebody who withdraws it. */
export function grantPhase(
  { startsAt, endsAt, withdrawnAt }: Pick<Grant, "startsAt" | "endsAt" | "withdrawnAt">,
  now: Date,
): GrantPhase {
  if (withdrawnAt !== null && withdrawnAt <= now) return "withdrawn";
  if (now >= endsAt) return "ended";
  return now < startsAt ? "ahead" : "in_force";
}

/** It covers something now, or will. */
export const isAlive = (grant: AccessGrant, now: Date): boolean =>
  ["ahead", "in_force"].includes(grantPhase(grant, now));

/** What both cover. */
export function commonModels(one: readonly string[], other: readonly string[]): string[] {
  const within = (narrower: readonly string[], wider: readonly string[]) =>
    narrower.filter((model) => isWithin([model], wider));
  return [...new Set([...within(one, other), ...within(other, one)])];
}

/** Whether every pattern covers only what one of the others covers. */
export function isWithin(narrower: readonly string[], wider: readonly string[]): boolean {
  return narrower.every((model) =>
    wider.some(
      (pattern) => pattern === model || (pattern.endsWith("*") && model.startsWith(pattern.slice(0, -1))),
    ),
  );
}
