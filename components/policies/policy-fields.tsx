import { Field } from "@/components/ui/field";
import { FieldGrid } from "@/components/ui/field-grid";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { PolicyView } from "@/lib/contract/console/policy";
import { blockingChoices } from "./blocking-words";
import { NoticeFields } from "./notice-fields";
import { NumberFields } from "./number-fields";
import { PartFields } from "./part-fields";
import type { PartWords } from "./part-words";
import type { PolicyDraft } from "./policy-draft";
import type { ProblemOf } from "./use-policy-check";

type PolicyFieldsProps = Pick<PolicyView, "fields" | "templateVariables" | "notices"> & {
  draft: PolicyDraft;
  document: Record<string, unknown>;
  problemOf: ProblemOf;
  onChange: (part: Partial<PolicyDraft>) => void;
};

const CLAUSE: PartWords = {
  path: "clauses",
  one: "clause",
  id: "Number",
  text: "Text, as customers read it",
};

const templateWords = (variables: readonly string[]): PartWords => ({
  path: "templates",
  one: "template",
  id: "Name",
  text: "Words to begin the facts with",
  hint: `${variables.map((name) => `{{${name}}}`).join(", ")} are filled in. What stands in [square brackets] a person writes.`,
  uses: [
    { value: "warn", label: "Warning" },
    { value: "revoke", label: "Limit" },
  ],
});

/** The first model that is not one, by its line. */
function modelProblem(models: string, problemOf: ProblemOf): string | null {
  const lines = models.split("\n").filter((line) => line.trim());
  const at = lines.findIndex((_, index) => problemOf(`coveredModels.${index}`));
  return at === -1 ? problemOf("coveredModels") : `${lines[at]?.trim()}: ${problemOf(`coveredModels.${at}`)}`;
}

/** Everything a policy says, as it is edited. */
export function PolicyFields(props: PolicyFieldsProps) {
  const { fields, templateVariables, notices, draft, document, problemOf, onChange } = props;
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <Section title="Names">
        <FieldGrid>
          <Field label="Title" error={problemOf("title")}>
            <Input
              maxLength={120}
              value={draft.title}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          </Field>
          <Field label="Error code" hint="The code of a refused request." error={problemOf("errorCode")}>
            <Input
              className="font-mono"
              maxLength={64}
              value={draft.errorCode}
              onChange={(event) => onChange({ errorCode: event.target.value })}
            />
          </Field>
          <Field label="Reason" hint="The reason of a published safety case." error={problemOf("reason")}>
            <Input
              className="font-mono"
              maxLength={64}
              value={draft.reason}
              onChange={(event) => onChange({ reason: event.target.value })}
            />
          </Field>
        </FieldGrid>
      </Section>
      <NumberFields
        fields={fields}
        numbers={draft.numbers}
        problemOf={problemOf}
        onChange={(numbers) => onChange({ numbers })}
      />
      <Section title="Covered models">
        <Field
          label="One per line"
          hint="Exact names, or how they begin, with * at the end."
          error={modelProblem(draft.models, problemOf)}
        >
          <Textarea
            className="font-mono"
            spellCheck={false}
            value={draft.models}
            onChange={(event) => onChange({ models: event.target.value })}
          />
        </Field>
      </Section>
      <Section title="Blocked requests">
        <Field
          label="Single requests are blocked for"
          hint="Gateways stop such a request by the monitor's word alone. It limits nothing afterwards."
          error={problemOf("requestBlocking")}
          className="max-w-96"
        >
          <Select
            options={blockingChoices}
            value={draft.requestBlocking}
            onChange={(event) => onChange({ requestBlocking: event.target.value })}
          />
        </Field>
      </Section>
      <Section title="Clauses">
        <PartFields
          parts={draft.clauses}
          words={CLAUSE}
          problemOf={problemOf}
          onChange={(clauses) => onChange({ clauses })}
        />
      </Section>
      <Section title="Templates">
        <PartFields
          parts={draft.templates}
          words={templateWords(templateVariables)}
          problemOf={problemOf}
          onChange={(templates) => onChange({ templates })}
        />
      </Section>
      <Section title="Notices">
        <NoticeFields
          notices={notices}
          wording={draft.wording}
          document={document}
          problemOf={problemOf}
          onChange={(wording) => onChange({ wording })}
        />
      </Section>
    </div>
  );
}
