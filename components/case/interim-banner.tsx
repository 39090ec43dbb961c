"use client";

import { useNow } from "@/components/record/clock";
import { spanInWords } from "@/components/record/format-time";
import { Instant } from "@/components/record/instant";
import { Banner } from "@/components/ui/banner";
import type { CaseView } from "@/lib/contract/console/case";

/** Until somebody decides: the whole organization is limited without a decision, or was until its end came. */
export function InterimBanner({ view: { interim, status } }: { view: Pick<CaseView, "interim" | "status"> }) {
  const now = useNow();
  if (!interim || status === "closed" || status === "settling") return null;
  const left = interim.until.getTime() - now.getTime();
  return (
    <Banner
      hue={left > 0 ? "danger" : "info"}
      className="rounded-none"
      title={
        left > 0 ? (
          <>
            Limited since <Instant at={interim.since} show="short" /> without a decision yet
          </>
        ) : (
          "An interim limit is over, and there is no decision yet"
        )
      }
    >
      <p>
        {left > 0 ? (
          <>
            The whole organization has no access for another{" "}
            <strong className="font-semibold tabular-nums">{spanInWords(left)}</strong> at most, until{" "}
            <Instant at={interim.until} show="short" />. Dismissing or warning gives it back at once.
          </>
        ) : (
          <>
            It ended <Instant at={interim.until} show="short" />. It does not begin again by itself.
          </>
        )}
      </p>
    </Banner>
  );
}
