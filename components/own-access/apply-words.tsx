import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { ApplyDraft, ApplyProblems } from "./apply-draft";

type ApplyFieldsProps = {
  draft: ApplyDraft;
  problems: ApplyProblems;
  onChange: (part: Partial<ApplyDraft>) => void;
};

type Part = {
  name: "who" | "work" | "scope" | "evidence" | "links";
  label: string;
  hint: string;
  max: number;
};

const parts: readonly Part[] = [
  {
    name: "who",
    label: "Who does the work?",
    hint: "The team or the person, and for whom they work.",
    max: 1_000,
  },
  {
    name: "work",
    label: "What is the work?",
    hint: "What you look for, in what, and who asked for it.",
    max: 4_000,
  },
  {
    name: "scope",
    label: "What should it cover?",
    hint: "In a sentence, as it will stand in the grant: systems, targets, kinds of test.",
    max: 1_000,
  },
  {
    name: "evidence",
    label: "What shows it?",
    hint: "A contract, a letter of scope, somebody we can call, publications. Send no secrets.",
    max: 8_000,
  },
  { name: "links", label: "Links", hint: "Web addresses, one per line.", max: 5_000 },
];

/** What an owner writes in words. */
export function ApplyWords({ draft, problems, onChange }: ApplyFieldsProps) {
  return parts.map(({ name, label, hint, max }) => {
    const optional = name === "evidence" || name === "links";
    return (
      <Field
        key={name}
        label={label}
        hint={hint}
        error={problems[name] ?? null}
        optional={optional}
        required={!optional}
        className="w-full"
      >
        <Textarea
          rows={name === "work" || name === "evidence" ? 5 : 3}
          maxLength={max}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      </Field>
    );
  });
}
