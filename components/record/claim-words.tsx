"use client";

import type { ClaimView } from "@/lib/contract/values";
import { useNow } from "./clock";
import { span } from "./format-time";

/** A claim that has lapsed is none, whatever the record still says. */
export function useLiveClaim(claim: ClaimView | null): ClaimView | null {
  const now = useNow();
  return claim && claim.until > now ? claim : null;
}

/** "you, 8 min left", "Ada Reyes, 3 min left", or "–". */
export function ClaimWords({ claim }: { claim: ClaimView | null }) {
  const now = useNow();
  const live = useLiveClaim(claim);
  if (!live) {
    return (
      <span className="text-faint">
        <span aria-hidden>–</span>
        <span className="sr-only">not claimed</span>
      </span>
    );
  }
  return (
    <span className="whitespace-nowrap">
      <span className={live.mine ? "font-medium text-ink" : undefined}>
        {live.mine ? "You" : live.by.name}
      </span>
      <span className="text-muted">, {span(live.until.getTime() - now.getTime())} left</span>
    </span>
  );
}

/** The same as a sentence, for the page of what is claimed. */
export function Holder({ claim }: { claim: ClaimView }) {
  const now = useNow();
  return (
    <>
      <span className="font-medium">{claim.mine ? "You hold this" : `${claim.by.name} holds this`}</span>
      <span className="text-muted">, {span(claim.until.getTime() - now.getTime())} left</span>
    </>
  );
}
