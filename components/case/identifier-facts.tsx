import { percent } from "@/components/record/percent";
import type { CaseView } from "@/lib/contract/console/case";

const adoptionWords = {
  none: "None",
  partial: "Partial",
  full: "Full",
  unknown: "Unknown, counts as sending identifiers",
} as const;

/** How far the organization names its users, and the numbers that this rests on. */
export function IdentifierFacts({ view: { organization } }: { view: CaseView }) {
  const { adoption, adoptionShare, identifiers } = organization;
  const number = (amount: number) => Math.round(amount).toLocaleString("en-GB");
  return (
    <>
      {adoptionWords[adoption]}
      {adoptionShare === null ? null : `, ${percent(adoptionShare)} of requests`}
      {identifiers ? (
        <span className="block text-meta text-muted">
          {number(identifiers.requestsWithIdentifier)} of {number(identifiers.requests)} in{" "}
          {identifiers.windowDays} days, by {number(identifiers.distinct)} identifiers
          {identifiers.largestShare > 0 ? `, the largest with ${percent(identifiers.largestShare)}` : null}
          {identifiers.ownShare ? `, this one with ${percent(identifiers.ownShare)}` : null}
        </span>
      ) : null}
    </>
  );
}
