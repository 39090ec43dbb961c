"use client";

import { gravityWords, intentWords } from "@/components/record/proportionality-words";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Gravity, Intent } from "@/lib/contract/console/case-decision";
import type { DecisionDraft, DraftErrors } from "./decision-draft";

type ProportionalityFieldsProps = {
  draft: DecisionDraft;
  errors: DraftErrors;
  onChange: (part: Partial<DecisionDraft>) => void;
};

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The two of the four questions that a person answers. */
export function ProportionalityFields({ draft, errors, onChange }: ProportionalityFieldsProps) {
  return (
    <>
      <Field label="Gravity" error={errors.gravity} required>
        <Select
          placeholder="Choose how grave"
          options={choices(gravityWords)}
          value={draft.gravity}
          onChange={(event) => onChange({ gravity: event.target.value as Gravity })}
        />
      </Field>
      <Field label="Intent" error={errors.intent} required>
        <Select
          placeholder="As far as known"
          options={choices(intentWords)}
          value={draft.intent}
          onChange={(event) => onChange({ intent: event.target.value as Intent })}
        />
      </Field>
      <Field label="Note on proportion" hint="Internal. The customer never sees it.">
        <Textarea
          rows={2}
          maxLength={2_000}
          value={draft.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Field>
    </>
  );
}
