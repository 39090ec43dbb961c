"use client";

import { useRef } from "react";
import { TemplateMenu } from "@/components/record/template-menu";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { CaseView } from "@/lib/contract/console/case";
import { firstPlaceholder, marked } from "./placeholders";

type FactsFieldProps = {
  templates: CaseView["templates"];
  lookalikes: CaseView["lookalikes"];
  value: string;
  error?: string | undefined;
  onChange: (facts: string) => void;
};

const boxed = "col-start-1 row-start-1 px-2.5 py-1.5 text-body max-h-none";

/** What the customer reads word for word; what a template leaves to be written stands out. */
export function FactsField({ templates, lookalikes, value, error, onChange }: FactsFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);

  function begin(text: string) {
    const own = value.trim();
    const isOwn = own !== "" && templates.every((template) => template.text !== value);
    onChange(isOwn ? `${own}\n\n${text}` : text);
  }

  function goToFirst() {
    field.current?.focus();
    const place = firstPlaceholder(value, lookalikes);
    if (place) field.current?.setSelectionRange(...place);
  }

  return (
    <Field
      label={
        <>
          Facts for the customer <span className="font-normal text-muted">word for word</span>
        </>
      }
      error={error}
      required
      aside={<TemplateMenu templates={templates} onChoose={begin} onChosen={goToFirst} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] rounded-md bg-surface">
        <div
          aria-hidden
          className={`${boxed} pointer-events-none whitespace-pre-wrap break-words text-transparent`}
        >
          {marked(value, lookalikes).map(({ text, isPlaceholder, at }) =>
            isPlaceholder ? (
              <mark
                key={at}
                className="rounded-xs bg-warn-wash text-transparent inset-ring inset-ring-warn/60"
              >
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </div>
        <Textarea
          ref={field}
          rows={3}
          maxLength={4_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${boxed} bg-transparent`}
        />
      </div>
    </Field>
  );
}
