"use client";

import { dismissalWords } from "@/components/record/decision-record";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import type { DismissalReason } from "@/lib/contract/values";
import type { DecisionDraft, DraftErrors } from "./decision-draft";
import { FactsField } from "./facts-field";
import { ProportionalityFields } from "./proportionality-fields";

type DecisionFieldsProps = {
  offer: Offer;
  view: CaseView;
  draft: DecisionDraft;
  errors: DraftErrors;
  onChange: (part: Partial<DecisionDraft>) => void;
};

const reasons = Object.entries(dismissalWords).map(([value, label]) => ({ value, label }));

export function DecisionFields({ offer, view, draft, errors, onChange }: DecisionFieldsProps) {
  const { clauses } = view.policy;
  const clause = clauses.find(({ id }) => id === draft.clause);
  return (
    <>
      {offer.command === "dismiss" ? (
        <Field label="Reason" error={errors.reason} required>
          <Select
            placeholder="Choose a reason"
            options={reasons}
            value={draft.reason}
            onChange={(event) => onChange({ reason: event.target.value as DismissalReason })}
          />
        </Field>
      ) : (
        <>
          <Field label="Clause" error={errors.clause} required>
            <Select
              placeholder="Choose the clause"
              options={clauses.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
              value={draft.clause}
              onChange={(event) => onChange({ clause: event.target.value })}
            />
          </Field>
          {clause ? (
            <blockquote className="-mt-2.5 line-clamp-3 border-line border-l-2 pl-3 text-meta text-muted">
              {clause.text}
            </blockquote>
          ) : null}
          <FactsField
            templates={view.templates.filter((template) => template.for === offer.command)}
            lookalikes={view.lookalikes}
            value={draft.facts}
            error={errors.facts}
            onChange={(facts) => onChange({ facts })}
          />
        </>
      )}
      <Field
        label={
          <>
            Rationale <span className="font-normal text-muted">internal</span>
          </>
        }
        error={errors.rationale}
        required
      >
        <Textarea
          rows={2}
          maxLength={8_000}
          value={draft.rationale}
          onChange={(event) => onChange({ rationale: event.target.value })}
        />
      </Field>
      {offer.command === "dismiss" ? null : (
        <ProportionalityFields view={view} draft={draft} errors={errors} onChange={onChange} />
      )}
      {offer.needsOverride && offer.command === "revoke" ? (
        <Field
          label="Why identifiers cannot be relied on"
          hint="This organization sends them. Only a lead limits it as a whole."
          error={errors.overrideReason}
          required
        >
          <Textarea
            maxLength={2_000}
            value={draft.overrideReason}
            onChange={(event) => onChange({ overrideReason: event.target.value })}
          />
        </Field>
      ) : null}
    </>
  );
}
