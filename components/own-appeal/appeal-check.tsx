"use client";

import { fileSize } from "@/components/record/file-size";
import { Button } from "@/components/ui/button";
import type { FileView } from "@/lib/contract/files";
import { requestIdsIn } from "@/lib/contract/portal/appeal-limits";
import { situations } from "@/lib/contract/portal/appeal-questions";
import type { DraftContent } from "@/lib/contract/portal/draft";
import { questionsOf } from "./appeal-draft";

type AppealCheckProps = {
  draft: DraftContent;
  files: readonly FileView[];
  onChange: (step: string) => void;
};

/** What is about to be sent, each answer with the way back to it. */
export function AppealCheck({ draft, files, onChange }: AppealCheckProps) {
  const ids = requestIdsIn(draft.requests);
  const answers = [
    {
      step: "situation",
      label: "What happened",
      value: draft.situation && situations[draft.situation].label,
    },
    ...questionsOf(draft).map(({ id, title }) => ({
      step: id,
      label: title,
      value: (id === "text" ? draft.text : (draft.answers[id] ?? "")).trim() || "Not answered",
    })),
    { step: "requests", label: "Request ids", value: ids.length > 0 ? ids.join("\n") : "None named" },
    {
      step: "files",
      label: "Files",
      value: files.map(({ name, size }) => `${name} (${fileSize(size)})`).join("\n") || "None added",
    },
  ];
  return (
    <dl className="divide-y divide-line border-line border-y">
      {answers.map(({ step, label, value }) => (
        <div
          key={step}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-3 sm:grid-cols-[12rem_minmax(0,1fr)_auto] sm:py-1.5"
        >
          <dt className="text-meta text-muted sm:pt-0.5">{label}</dt>
          <dd className="-my-1.5 row-span-2 self-start sm:order-last sm:row-span-1">
            <Button variant="quiet" size="sm" className="-mr-2 text-accent" onClick={() => onChange(step)}>
              Change<span className="sr-only"> “{label}”</span>
            </Button>
          </dd>
          <dd className="wrap-anywhere whitespace-pre-wrap">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
