import { CircleAlert } from "lucide-react";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import type { CoveredPolicy } from "@/lib/contract/portal/trusted-access";
import type { ApplyDraft, ApplyProblems } from "./apply-draft";

type WhomFieldsProps = {
  draft: ApplyDraft;
  problems: ApplyProblems;
  policies: readonly CoveredPolicy[];
  /** A renewal is for the same as before. */
  fixed: boolean;
  onChange: (part: Partial<ApplyDraft>) => void;
};

/** For whom, under which rules, and for which models. */
export function WhomFields({ draft, problems, policies, fixed, onChange }: WhomFieldsProps) {
  const policy = policies.find(({ key }) => key === draft.policy);
  const choose = (key: string) => {
    const chosen = policies.find((each) => each.key === key);
    onChange({ policy: key, models: chosen?.coveredModels ?? [] });
  };
  return (
    <>
      {fixed ? null : (
        <>
          <RadioCards
            legend="For whom?"
            value={draft.whom}
            onChange={(whom) => onChange({ whom })}
            options={[
              {
                value: "user",
                label: "One of our users",
                description: "By the safety identifier that you send with their requests.",
              },
              {
                value: "organization",
                label: "The whole organization",
                description: "Everybody whose requests you send.",
              },
            ]}
          />
          {draft.whom === "user" ? (
            <Field
              label="Safety identifier"
              error={problems.safetyIdentifier ?? null}
              required
              className="w-full max-w-96"
            >
              <Input
                className="font-mono"
                maxLength={128}
                value={draft.safetyIdentifier}
                autoComplete="off"
                onChange={(event) => onChange({ safetyIdentifier: event.target.value })}
              />
            </Field>
          ) : null}
          {policies.length > 1 ? (
            <Field label="Which rules is it about?" required className="w-full max-w-96">
              <Select
                value={draft.policy}
                options={policies.map(({ key, title }) => ({ value: key, label: title }))}
                onChange={(event) => choose(event.target.value)}
              />
            </Field>
          ) : null}
        </>
      )}
      <Models
        covered={policy?.coveredModels ?? []}
        chosen={draft.models}
        error={problems.models}
        onChange={(models) => onChange({ models })}
      />
    </>
  );
}

type ModelsProps = {
  covered: readonly string[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (models: string[]) => void;
};

function Models({ covered, chosen, error, onChange }: ModelsProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? id : undefined} className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">Which models?</legend>
      {[...new Set([...covered, ...chosen])].map((model) => (
        <Checkbox
          key={model}
          label={model.endsWith("*") ? `Every model named ${model.slice(0, -1)}…` : model}
          checked={chosen.includes(model)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, model] : chosen.filter((each) => each !== model))
          }
        />
      ))}
      {error ? (
        <p id={id} role="alert" className="flex gap-1.5 text-danger text-meta">
          <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
