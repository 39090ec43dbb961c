"use client";

import { useNow } from "@/components/record/clock";
import { Instant } from "@/components/record/instant";
import { Banner } from "@/components/ui/banner";
import type { Appealable } from "@/lib/contract/portal/standing";
import { outlivedBy } from "./outlived-by";
import { usualTime } from "./usual-time";

/** Before anybody types: whether an appeal is possible, until when, and how long an answer takes. */
export function AppealChance({ decision }: { decision: Appealable }) {
  const { possible, reason, deadline, usual } = decision;
  const outlived = outlivedBy(decision, useNow());
  if (!possible) {
    return (
      <Banner hue="neutral" title="An appeal is not possible now.">
        <p>{reason}</p>
      </Banner>
    );
  }
  return (
    <>
      <p>
        You can appeal once, until <Instant at={deadline} show="long" />. A person who did not take the
        decision reads what you write. {usualTime(usual)}
      </p>
      {outlived ? <p>{outlived}</p> : null}
    </>
  );
}
