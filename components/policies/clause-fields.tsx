"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { type ClauseDraft, moved } from "./policy-draft";
import type { ProblemOf } from "./use-policy-check";

type ClauseFieldsProps = {
  clauses: readonly ClauseDraft[];
  problemOf: ProblemOf;
  onChange: (clauses: ClauseDraft[]) => void;
};

/** The clauses in their order: each written, moved or removed on its own. */
export function ClauseFields({ clauses, problemOf, onChange }: ClauseFieldsProps) {
  const list = useRef<HTMLOListElement>(null);

  function change(at: number, part: Partial<ClauseDraft>) {
    onChange(clauses.map((clause, index) => (index === at ? { ...clause, ...part } : clause)));
  }

  /** What was pressed is gone: the next clause, or the button that adds one, takes the focus. */
  function remove(at: number) {
    onChange(clauses.toSpliced(at, 1));
    requestAnimationFrame(() => {
      const fields = list.current?.querySelectorAll<HTMLElement>("li");
      const next = fields?.[Math.min(at, (fields?.length ?? 1) - 1)]?.querySelector<HTMLElement>("input");
      (next ?? list.current?.parentElement?.querySelector<HTMLElement>("[data-add]"))?.focus();
    });
  }

  function add() {
    onChange([...clauses, { uid: crypto.randomUUID(), id: "", title: "", text: "" }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child input")?.focus());
  }

  return (
    <div className="flex flex-col items-start gap-4">
      {problemOf("clauses") ? (
        <p role="alert" className="text-danger text-meta">
          {problemOf("clauses")}
        </p>
      ) : null}
      <ol ref={list} className="flex w-full flex-col divide-y divide-line border-line border-y">
        {clauses.map(({ uid, id, title, text }, at) => (
          <li key={uid} className="flex flex-col gap-3 py-4">
            <div className="flex items-start gap-3">
              <Field label="Number" error={problemOf(`clauses.${at}.id`)} className="w-24">
                <Input
                  maxLength={64}
                  value={id}
                  onChange={(event) => change(at, { id: event.target.value })}
                />
              </Field>
              <Field label="Title" error={problemOf(`clauses.${at}.title`)} className="min-w-0 flex-1">
                <Input
                  maxLength={200}
                  value={title}
                  onChange={(event) => change(at, { title: event.target.value })}
                />
              </Field>
              <fieldset className="flex pt-6">
                <legend className="sr-only">Clause {id || at + 1}</legend>
                <IconButton
                  icon={ArrowUp}
                  label="Move up"
                  unavailable={at === 0 && "It is the first."}
                  onClick={() => onChange(moved(clauses, at, -1))}
                />
                <IconButton
                  icon={ArrowDown}
                  label="Move down"
                  unavailable={at === clauses.length - 1 && "It is the last."}
                  onClick={() => onChange(moved(clauses, at, 1))}
                />
                <IconButton icon={Trash2} label="Remove" onClick={() => remove(at)} />
              </fieldset>
            </div>
            <Field label="Text, as customers read it" error={problemOf(`clauses.${at}.text`)}>
              <Textarea
                maxLength={4_000}
                value={text}
                onChange={(event) => change(at, { text: event.target.value })}
              />
            </Field>
          </li>
        ))}
      </ol>
      <Button data-add onClick={add}>
        <Plus aria-hidden /> Add a clause
      </Button>
    </div>
  );
}
