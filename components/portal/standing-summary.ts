import type { AffectedSubject, OwnStanding } from "@/lib/contract/portal/standing";

type Span = { from: Date | null; until: Date };

export type StandingSummary = {
  /** The state, in a sentence without its end. */
  title: string;
  limited: AffectedSubject[];
  warned: AffectedSubject[];
  /** What counts now: limits, or else warnings. From and until of the one, or of the first and the last to end. */
  spans: Span[];
};

/** The first two things a customer wants to know: what is limited, and until when. */
export function summarize({ organization, affected }: OwnStanding): StandingSummary {
  const limited = affected.filter(({ standing }) => standing === "limited");
  const warned = affected.filter(({ standing }) => standing === "warned");
  const whole = affected.find(({ kind }) => kind === "organization");
  // A limit of the whole organization covers every other.
  const counting = organization.standing === "limited" && whole ? [whole] : limited.length ? limited : warned;
  return {
    title: titleOf(organization, limited.length, warned.length),
    limited,
    warned,
    spans: counting
      .flatMap(({ since, until }) => (until ? [{ from: since, until }] : []))
      .toSorted((a, b) => a.until.getTime() - b.until.getTime()),
  };
}

function titleOf({ name, standing }: OwnStanding["organization"], limited: number, warned: number): string {
  if (standing === "limited") return `Access is limited for all of ${name}`;
  if (limited === 1) return "Access is limited for one of your users";
  if (limited > 1) return `Access is limited for ${limited} of your users`;
  if (standing === "warned") return `Nothing is limited. ${name} has a warning`;
  if (warned === 1) return "Nothing is limited. One of your users has a warning";
  if (warned > 1) return `Nothing is limited. ${warned} of your users have a warning`;
  return "Nothing is limited";
}
