import { Field } from "@/components/ui/field";
import { FieldGrid } from "@/components/ui/field-grid";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import type { PolicyField } from "@/lib/contract/console/policy-document";
import { fieldGroups } from "./group-words";
import type { PolicyDraft } from "./policy-draft";
import type { ProblemOf } from "./use-policy-check";

type NumberFieldsProps = {
  fields: readonly PolicyField[];
  numbers: PolicyDraft["numbers"];
  problemOf: ProblemOf;
  onChange: (numbers: PolicyDraft["numbers"]) => void;
};

/** Every number of a policy, with its unit in the label. */
export function NumberFields({ fields, numbers, problemOf, onChange }: NumberFieldsProps) {
  return fieldGroups.map(({ group, title, explanation }) => (
    <Section key={group} title={title}>
      {explanation ? <p className="mb-4 max-w-prose text-muted">{explanation}</p> : null}
      <FieldGrid>
        {fields
          .filter((field) => field.group === group)
          .map(({ path, label, unit, hint }) => (
            <Field key={path} label={unit ? `${label} (${unit})` : label} hint={hint} error={problemOf(path)}>
              <Input
                inputMode="decimal"
                className="max-w-32"
                maxLength={12}
                value={numbers[path] ?? ""}
                onChange={(event) => onChange({ ...numbers, [path]: event.target.value })}
              />
            </Field>
          ))}
      </FieldGrid>
    </Section>
  ));
}
