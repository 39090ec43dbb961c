import { Effect } from "@/components/record/effect";
import { Instant } from "@/components/record/instant";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import type { NoticePreview } from "@/lib/contract/console/case-preview";
import { AutoNextBox } from "./auto-next-box";

type DecisionEffectProps = {
  view: CaseView;
  offer: Offer;
  /** Once there is something to send: with the instants it would have now. */
  preview?: NoticePreview | null;
};

/** Who loses what, from when until when, and how many requests that is. */
export function DecisionEffect({ view, offer, preview = null }: DecisionEffectProps) {
  const limits = offer.command === "revoke" || offer.command === "approve";
  const { from, until, requestsPerHour } = preview?.effect ?? {
    from: null,
    until: null,
    requestsPerHour: view.blastRadius.requestsPerHour,
  };
  const perHour = Math.max(1, Math.round(requestsPerHour)).toLocaleString("en-GB");
  return (
    <Effect
      effect={preview?.effect.sentence ?? offer.effect}
      needsApproval={offer.needsApproval}
      aside={<AutoNextBox />}
    >
      {limits ? (
        <p className="text-muted">
          {from && until ? (
            <>
              {offer.needsApproval ? "Approved now: " : null}
              <Instant at={from} show="short" /> until <Instant at={until} show="exact" />.{" "}
            </>
          ) : null}
          Up to {perHour} {perHour === "1" ? "request" : "requests"} per hour fail.
        </p>
      ) : null}
    </Effect>
  );
}
