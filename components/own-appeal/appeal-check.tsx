"use client";

import { Button } from "@/components/ui/button";
import { type AppealDraft, requestIdsIn, type Step } from "./appeal-draft";
import { situations } from "./situations";

type AppealCheckProps = { draft: AppealDraft; onChange: (step: Step) => void };

/** What is about to be sent, each answer with the way back to it. */
export function AppealCheck({ draft, onChange }: AppealCheckProps) {
  const ids = requestIdsIn(draft.requests);
  const answers = [
    {
      step: "situation",
      label: "What happened",
      value: draft.situation && situations[draft.situation].label,
    },
    { step: "text", label: "In your words", value: draft.text.trim() },
    { step: "requests", label: "Request ids", value: ids.length > 0 ? ids.join("\n") : "None named" },
  ] as const;
  return (
    <dl className="divide-y divide-line border-line border-y">
      {answers.map(({ step, label, value }) => (
        <div key={step} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-3">
          <dt className="text-meta text-muted">{label}</dt>
          <dd className="-my-1.5 row-span-2 self-start">
            <Button variant="quiet" size="sm" className="-mr-2 text-accent" onClick={() => onChange(step)}>
              Change<span className="sr-only"> {label.toLowerCase()}</span>
            </Button>
          </dd>
          <dd className="whitespace-pre-wrap break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
