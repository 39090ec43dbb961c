"use client";

import { Banner } from "@/components/ui/banner";
import type { AppealView } from "@/lib/contract/console/appeal";
import { AppealClaim } from "./appeal-claim";
import { Assignee } from "./assignee";
import { OutcomeForm } from "./outcome-form";
import { useAppealClaim } from "./use-appeal-claim";

/** Who holds the appeal, and the form; or why somebody else must decide it. */
export function OutcomePanel({ view }: { view: AppealView }) {
  if (view.notEligible) {
    return (
      <div className="flex flex-col gap-4">
        <Banner hue="neutral" title="Somebody else decides this">
          {view.notEligible}
        </Banner>
        <Assignee view={view} />
      </div>
    );
  }
  return <Eligible view={view} />;
}

function Eligible({ view }: { view: AppealView }) {
  const lease = useAppealClaim(view);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <AppealClaim view={view} lease={lease} />
        <Assignee view={view} />
      </div>
      <OutcomeForm view={view} />
    </div>
  );
}
