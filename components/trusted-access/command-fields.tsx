import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { AccessCommandKind } from "@/lib/contract/console/trusted-access";
import type { CommandDraft, DraftProblems } from "./command-draft";
import { commandWords } from "./command-words";

type CommandFieldsProps = {
  draft: CommandDraft;
  kind: AccessCommandKind;
  problems: DraftProblems;
  onChange: (part: Partial<CommandDraft>) => void;
};

/** What a command needs to be told. */
export function CommandFields({ draft, kind, problems, onChange }: CommandFieldsProps) {
  const { field } = commandWords[kind];
  return (
    <>
      {kind === "verify" ? (
        <>
          <Field label="How it was verified" error={problems.method ?? null} required>
            <Input
              maxLength={500}
              value={draft.method}
              onChange={(event) => onChange({ method: event.target.value })}
            />
          </Field>
          <Field
            label="Reference"
            hint="The letter, ticket or record that shows it. The customer does not see it."
            error={problems.reference ?? null}
            required
          >
            <Input
              maxLength={200}
              value={draft.reference}
              onChange={(event) => onChange({ reference: event.target.value })}
            />
          </Field>
        </>
      ) : null}
      {kind === "verify" || kind === "narrow" ? (
        <TermFields draft={draft} kind={kind} problems={problems} onChange={onChange} />
      ) : null}
      {field ? (
        <Field label={field} hint="The customer reads this." error={problems.text ?? null} required>
          <Textarea
            maxLength={2_000}
            value={draft.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        </Field>
      ) : null}
    </>
  );
}

function TermFields({ draft, problems, onChange }: CommandFieldsProps) {
  return (
    <>
      <Field label="Work it covers" hint="The customer reads this." error={problems.scope ?? null} required>
        <Textarea
          maxLength={1_000}
          value={draft.scope}
          onChange={(event) => onChange({ scope: event.target.value })}
        />
      </Field>
      <Field
        label="Models"
        hint="One per line; * at the end stands for all that begin so."
        error={problems.models ?? null}
        required
      >
        <Textarea
          className="font-mono"
          rows={3}
          value={draft.models}
          onChange={(event) => onChange({ models: event.target.value })}
        />
      </Field>
      <Field
        label="Volume ceiling"
        hint="Signals of one user within 24 hours. More than that opens a case all the same."
        error={problems.ceiling ?? null}
        required
      >
        <Input
          inputMode="numeric"
          className="w-32"
          maxLength={7}
          value={draft.ceiling}
          onChange={(event) => onChange({ ceiling: event.target.value })}
        />
      </Field>
      <Field label="Until" hint="The end of that day, by UTC." error={problems.until ?? null} required>
        <Input
          type="date"
          className="w-44"
          value={draft.until}
          onChange={(event) => onChange({ until: event.target.value })}
        />
      </Field>
    </>
  );
}
