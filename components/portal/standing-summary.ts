import type { AffectedSubject, OwnStanding } from "@/lib/contract/portal/standing";

type Span = { from: Date | null; until: Date };

export type StandingSummary = {
  /** The state, in a sentence without its end. */
  title: string;
  /** The worst of it. */
  status: AffectedSubject["standing"];
  /** The organization itself, where it is limited. */
  whole: AffectedSubject | undefined;
  /** What counts now: limits, or else warnings. From and until of the one, or of the first and the last to end. */
  spans: Span[];
};

/** The first two things a customer wants to know: what is limited, and until when. */
export function summarize({ organization, users, spans, affected }: OwnStanding): StandingSummary {
  const own = affected.find(({ kind, standing }) => kind === "organization" && standing !== "clear");
  const isWhole = organization.standing === "limited";
  const ofOwn = own?.until ? [{ from: own.since, until: own.until }] : [];
  return {
    title: titleOf(organization, users),
    status:
      isWhole || users.limited
        ? "limited"
        : organization.standing === "warned" || users.warned
          ? "warned"
          : "clear",
    whole: isWhole ? own : undefined,
    // A limit of the whole organization covers every other; its warning says more than its users'.
    spans: isWhole || (users.limited === 0 && ofOwn.length > 0) ? ofOwn : spans,
  };
}

function titleOf(
  { name, standing }: OwnStanding["organization"],
  { limited, warned }: OwnStanding["users"],
): string {
  if (standing === "limited") return `Access is limited for all of ${name}`;
  if (limited === 1) return "Access is limited for one of your users";
  if (limited > 1) return `Access is limited for ${limited} of your users`;
  if (standing === "warned") return `Nothing is limited. ${name} has a warning`;
  if (warned === 1) return "Nothing is limited. One of your users has a warning";
  if (warned > 1) return `Nothing is limited. ${warned} of your users have a warning`;
  return "Nothing is limited";
}
