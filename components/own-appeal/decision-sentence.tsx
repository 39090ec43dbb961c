"use client";

import { useNow } from "@/components/record/clock";
import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { OwnSubject } from "@/components/record/own-subject";
import { TimeLeft } from "@/components/record/time-left";
import type { Appealable } from "@/lib/contract/portal/standing";

/** What was decided, about whom, and what of it holds now. */
export function DecisionSentence({ decision }: { decision: Appealable }) {
  const { kind, subject, organization, models, effectiveAt, expiresAt, endedAt } = decision;
  const now = useNow();
  const whom = <OwnSubject subject={subject} organization={organization} />;
  const since = <Instant at={effectiveAt} show="long" />;
  if (kind === "warning") {
    return (
      <p>
        {endedAt ? "The warning" : "There is a warning"} about requests of {whom}
        {endedAt ? " no longer counts, since " : " since "}
        <Instant at={endedAt ?? effectiveAt} show="long" />. Nothing is limited by it.
      </p>
    );
  }
  const over = endedAt ?? (expiresAt && expiresAt <= now ? expiresAt : null);
  if (over) {
    return (
      <p>
        Access to <ModelList models={models} /> was limited for {whom} from {since} to{" "}
        <Instant at={over} show="long" />. This limit is over.
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <p>
        Access to <ModelList models={models} /> is limited for {whom} since {since}.
      </p>
      {expiresAt ? <TimeLeft from={effectiveAt} until={expiresAt} /> : null}
    </div>
  );
}
