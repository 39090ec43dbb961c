"use client";

import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import type { AppealSituation } from "@/lib/contract/values";
import { type AppealDraft, longestText, requestIdsIn } from "./appeal-draft";
import { situations } from "./situations";

type FieldProps = {
  draft: AppealDraft;
  error: string | null;
  onChange: (part: Partial<AppealDraft>) => void;
};

const options = Object.entries(situations).map(([value, { label, description }]) => ({
  value: value as AppealSituation,
  label,
  description,
}));

export function SituationField({ draft, error, onChange }: FieldProps) {
  return (
    <RadioCards
      legend="What happened?"
      hideLegend
      name="situation"
      options={options}
      value={draft.situation}
      error={error}
      onChange={(situation) => onChange({ situation })}
    />
  );
}

export function TextField({ draft, error, onChange }: FieldProps) {
  const left = longestText - draft.text.trim().length;
  return (
    <Field
      label="In your words"
      error={error}
      required
      aside={
        left < 1_000 ? (
          <span className="text-meta text-muted">{Math.max(0, left).toLocaleString("en-GB")} left</span>
        ) : null
      }
    >
      <Textarea
        name="text"
        className="min-h-48"
        value={draft.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
    </Field>
  );
}

export function RequestsField({ draft, error, onChange }: FieldProps) {
  const count = requestIdsIn(draft.requests).length;
  return (
    <Field
      label="Request ids"
      optional
      hint="One per line, or apart by commas."
      error={error}
      aside={count > 0 ? <span className="text-meta text-muted">{count} named</span> : null}
    >
      <Textarea
        name="requests"
        spellCheck={false}
        autoCapitalize="off"
        className="min-h-28 font-mono"
        value={draft.requests}
        onChange={(event) => onChange({ requests: event.target.value })}
      />
    </Field>
  );
}
