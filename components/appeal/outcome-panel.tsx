"use client";

import { Banner } from "@/components/ui/banner";
import type { AppealView } from "@/lib/contract/console/appeal";
import { AppealClaim } from "./appeal-claim";
import { OutcomeForm } from "./outcome-form";

/** Who holds the appeal, and the form; or why somebody else must decide it. */
export function OutcomePanel({ view }: { view: AppealView }) {
  if (view.notEligible) {
    return (
      <Banner hue="neutral" title="Somebody else decides this">
        {view.notEligible}
      </Banner>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <AppealClaim view={view} />
      <OutcomeForm view={view} />
    </div>
  );
}
