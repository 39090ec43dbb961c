import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { PartWords } from "./part-words";
import type { PartDraft } from "./policy-draft";
import type { ProblemOf } from "./use-policy-check";

type PartFieldProps = {
  part: PartDraft;
  at: number;
  isLast: boolean;
  words: PartWords;
  problemOf: ProblemOf;
  onChange: (part: Partial<PartDraft>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** One clause or template. */
export function PartField(props: PartFieldProps) {
  const { part, at, isLast, words, problemOf, onChange, onMove, onRemove } = props;
  const problem = (member: string) => problemOf(`${words.path}.${at}.${member}`);
  const name = `${words.one} ${part.id || at + 1}`;
  return (
    <li className="py-4">
      <fieldset className="flex flex-col gap-3">
        <legend className="sr-only first-letter:uppercase">{name}</legend>
        <div className="flex flex-wrap items-start gap-3">
          <Field label={words.id} error={problem("id")} className={words.uses ? "w-40" : "w-24"}>
            <Input
              maxLength={64}
              value={part.id}
              onChange={(event) => onChange({ id: event.target.value })}
            />
          </Field>
          <Field label="Title" error={problem("title")} className="min-w-40 flex-1">
            <Input
              maxLength={200}
              value={part.title}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          </Field>
          {words.uses ? (
            <Field label="For" error={problem("for")} className="w-32">
              <Select
                options={words.uses}
                value={part.for}
                onChange={(event) => onChange({ for: event.target.value })}
              />
            </Field>
          ) : null}
          <div className="flex pt-6">
            <IconButton
              icon={ArrowUp}
              label={`Move ${name} up`}
              unavailable={at === 0 && "It is the first."}
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon={ArrowDown}
              label={`Move ${name} down`}
              unavailable={isLast && "It is the last."}
              onClick={() => onMove(1)}
            />
            <IconButton icon={Trash2} label={`Remove ${name}`} onClick={onRemove} />
          </div>
        </div>
        <Field label={words.text} hint={words.hint} error={problem("text")}>
          <Textarea
            maxLength={4_000}
            value={part.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        </Field>
      </fieldset>
    </li>
  );
}
