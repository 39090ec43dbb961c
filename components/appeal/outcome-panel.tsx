"use client";

import { Banner } from "@/components/ui/banner";
import type { AppealView } from "@/lib/contract/console/appeal";
import { AppealClaim } from "./appeal-claim";
import { Assignee } from "./assignee";
import { choiceWords } from "./outcome-draft";
import { OutcomeForm } from "./outcome-form";
import { useAppealClaim } from "./use-appeal-claim";

const outcomeCommands = new Set(Object.values(choiceWords).map(({ command }) => command));

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
  const missing = missingOfAll(view);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <AppealClaim view={view} lease={lease} />
        <Assignee view={view} />
      </div>
      {missing ? (
        <Banner hue="neutral" title="No outcome can be chosen yet">
          {missing}
        </Banner>
      ) : (
        <OutcomeForm view={view} />
      )}
    </div>
  );
}

/** What is missing where every outcome is refused: said at once, instead of a choice that has none. */
function missingOfAll({ offers }: AppealView): string | null {
  const outcomes = offers.filter(({ command }) => outcomeCommands.has(command));
  if (outcomes.some(({ available }) => available)) return null;
  const messages = outcomes.flatMap(({ missing }) => missing.map(({ message }) => message));
  return [...new Set(messages)].join(" ");
}
