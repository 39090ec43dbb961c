"use client";

import { percent } from "@/components/record/percent";
import { gravityAnswers, intentAnswers } from "@/components/record/proportionality-words";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { CaseView } from "@/lib/contract/console/case";
import type { DecisionDraft, DraftErrors } from "./decision-draft";
import { Segments } from "./segments";

type ProportionalityFieldsProps = {
  view: CaseView;
  draft: DecisionDraft;
  errors: DraftErrors;
  onChange: (part: Partial<DecisionDraft>) => void;
};

/** The four questions: how much and what share are counted, how grave and how intended a person answers. */
export function ProportionalityFields({ view, draft, errors, onChange }: ProportionalityFieldsProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2.5">
      <legend className="mb-1 font-medium">Proportionality</legend>
      <p className="text-muted">{extentWords(view)}</p>
      <Segments
        label="Gravity"
        options={gravityAnswers}
        value={draft.gravity}
        error={errors.gravity}
        onChoose={(gravity) => onChange({ gravity })}
      />
      <Segments
        label="Intent"
        options={intentAnswers}
        value={draft.intent}
        error={errors.intent}
        onChoose={(intent) => onChange({ intent })}
      />
      <Field label="Note on proportion" optional>
        <Textarea
          rows={1}
          maxLength={2_000}
          value={draft.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Field>
    </fieldset>
  );
}

function extentWords({ proportionality, subject }: CaseView): string {
  if (!proportionality) return "Nothing was counted.";
  const { count, share } = proportionality;
  const requests = count === 1 ? "1 flagged request" : `${count.toLocaleString("en-GB")} flagged requests`;
  const whose = subject.kind === "organization" ? "the organization's" : "this user's";
  return share === null
    ? `${requests}; ${whose} whole traffic was not counted.`
    : `${requests}, ${percent(share)} of ${whose} traffic.`;
}
