import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { NoticeRules } from "@/lib/contract/console/policy-notice";
import { PreviewNoticeButton } from "./notice-preview";
import { noticeParts, wordingKey } from "./notice-words";
import type { PolicyDraft } from "./policy-draft";
import type { ProblemOf } from "./use-policy-check";

type NoticeFieldsProps = {
  notices: readonly NoticeRules[];
  wording: PolicyDraft["wording"];
  /** The draft's, for previews. */
  document: Record<string, unknown>;
  problemOf: ProblemOf;
  onChange: (wording: PolicyDraft["wording"]) => void;
};

const braced = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(", ");

function hintOf({ part, variables, must }: NoticeRules["parts"][number]): string {
  const needed = must.length > 0 ? ` Must say ${braced(must)}.` : "";
  return `${noticeParts[part].usual.replace(".", " while empty.")} Can name ${braced(variables)}.${needed}`;
}

/** A policy's own words for each kind of notice, and how it would read. */
export function NoticeFields({ notices, wording, document, problemOf, onChange }: NoticeFieldsProps) {
  const ownParts = (kind: string) =>
    noticePartsOf(notices, kind).filter(({ part }) => wording[wordingKey(kind, part)]?.trim());
  const isWrong = (kind: string) =>
    noticePartsOf(notices, kind).some(({ part }) => problemOf(`notices.${kind}.${part}`));
  return (
    <ul className="divide-y divide-line border-line border-y">
      {notices.map(({ kind, name, parts }) => (
        <li key={kind} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 py-2">
          <Disclosure
            className="[&>summary]:min-h-7"
            open={isWrong(kind) || undefined}
            summary={
              <>
                <span className="font-medium text-ink">{name}</span>
                <span className="ml-2 text-meta text-muted">
                  {ownParts(kind).length > 0 ? "in the policy's own words" : "in the usual words"}
                </span>
              </>
            }
          >
            <fieldset className="flex flex-col gap-3 pb-2">
              <legend className="sr-only">{name}</legend>
              {parts.map((rules) => {
                const { label, rows, most } = noticeParts[rules.part];
                const key = wordingKey(kind, rules.part);
                const given = {
                  maxLength: most,
                  value: wording[key] ?? "",
                  onChange: ({ target }: { target: { value: string } }) =>
                    onChange({ ...wording, [key]: target.value }),
                };
                return (
                  <Field
                    key={rules.part}
                    label={label}
                    hint={hintOf(rules)}
                    error={problemOf(`notices.${kind}.${rules.part}`)}
                  >
                    {rows === 1 ? <Input {...given} /> : <Textarea rows={rows} {...given} />}
                  </Field>
                );
              })}
            </fieldset>
          </Disclosure>
          <PreviewNoticeButton kind={kind} name={name} document={document} />
        </li>
      ))}
    </ul>
  );
}

const noticePartsOf = (notices: readonly NoticeRules[], kind: string) =>
  notices.find((notice) => notice.kind === kind)?.parts ?? [];
