import { percentFirst } from "@/components/record/percent";
import type { OwnStanding } from "@/lib/contract/portal/standing";

const advice =
  "Send a unique identifier for each of your end users with every request. A limit then touches one user, not all of you.";

/** Whether a limit would touch one user or everybody, and what changes that. */
export function Adoption({ adoption: { adoption, share } }: Pick<OwnStanding, "adoption">) {
  const carried = share === null ? null : percentFirst(share);
  switch (adoption) {
    case "full":
      return (
        <p>
          {carried ?? "Nearly all"} of your requests in the last 7 days carried a safety identifier. A limit
          touches the user concerned, not all of you.
        </p>
      );
    case "partial":
      return (
        <p>
          {carried ?? "Some"} of your requests in the last 7 days carried a safety identifier. {advice}
        </p>
      );
    case "none":
      return (
        <p>
          Your requests of the last 7 days carried no safety identifiers, or nearly none, so a limit can only
          be for your whole organization. {advice}
        </p>
      );
    case "unknown":
      return <p>Your requests of the last 7 days have not been counted yet. {advice}</p>;
  }
}
