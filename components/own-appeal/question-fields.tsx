"use client";

import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import { appealLimits, requestIdsIn } from "@/lib/contract/portal/appeal-limits";
import { situations } from "@/lib/contract/portal/appeal-questions";
import type { DraftContent } from "@/lib/contract/portal/draft";
import type { AppealSituation } from "@/lib/contract/values";
import { NamedBack } from "./named-back";

type FieldProps = {
  draft: DraftContent;
  error: string | null;
  onChange: (part: Partial<DraftContent>) => void;
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
  return (
    <Field
      label="In your words"
      error={error}
      required
      aside={<Left text={draft.text} most={appealLimits.text} />}
    >
      <Textarea
        name="text"
        rows={8}
        value={draft.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
    </Field>
  );
}

/** An answer to one of the further questions; whoever does not know goes on without. */
export function AnswerField({ id, draft, error, onChange }: FieldProps & { id: string }) {
  const answer = draft.answers[id] ?? "";
  return (
    <Field
      label="Your answer"
      optional
      error={error}
      aside={<Left text={answer} most={appealLimits.answer} />}
    >
      <Textarea
        name={id}
        rows={5}
        value={answer}
        onChange={(event) => onChange({ answers: { ...draft.answers, [id]: event.target.value } })}
      />
    </Field>
  );
}

/** How many characters can still be written, once that is worth knowing. */
function Left({ text, most }: { text: string; most: number }) {
  const left = most - [...text.trim()].length;
  if (left >= most / 8) return null;
  return <span className="text-meta text-muted">{Math.max(0, left).toLocaleString("en-GB")} left</span>;
}

export function RequestsField({
  draft,
  error,
  onChange,
  noticed,
}: FieldProps & { noticed: readonly string[] }) {
  const ids = requestIdsIn(draft.requests);
  return (
    <div className="flex flex-col gap-3">
      <Field
        label="Request ids"
        optional
        hint="One per line, or apart by commas."
        error={error}
        aside={ids.length > 0 ? <span className="text-meta text-muted">{ids.length} named</span> : null}
      >
        <Textarea
          name="requests"
          spellCheck={false}
          autoCapitalize="off"
          rows={5}
          className="font-mono"
          value={draft.requests}
          onChange={(event) => onChange({ requests: event.target.value })}
        />
      </Field>
      <NamedBack ids={ids} noticed={noticed} />
    </div>
  );
}
