"use client";

import { CircleAlert, Plus } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { PartField } from "./part-field";
import type { PartWords } from "./part-words";
import { moved, type PartDraft } from "./policy-draft";
import type { ProblemOf } from "./use-policy-check";

type PartFieldsProps = {
  parts: readonly PartDraft[];
  words: PartWords;
  problemOf: ProblemOf;
  onChange: (parts: PartDraft[]) => void;
};

/** Clauses or templates in their order: each written, moved or removed on its own. */
export function PartFields({ parts, words, problemOf, onChange }: PartFieldsProps) {
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const problem = problemOf(words.path);

  const focusPart = (at: number) =>
    requestAnimationFrame(() => {
      const field = list.current?.querySelectorAll("li")[at]?.querySelector("input");
      (field ?? addButton.current)?.focus();
    });

  /** What was pressed is gone: the part that takes its place has the focus. */
  function remove(at: number) {
    onChange(parts.toSpliced(at, 1));
    focusPart(Math.min(at, parts.length - 2));
  }

  function add() {
    const use = words.uses?.[0]?.value;
    const empty = { uid: crypto.randomUUID(), id: "", title: "", text: "" };
    onChange([...parts, use ? { ...empty, for: use } : empty]);
    focusPart(parts.length);
  }

  return (
    <div className="flex flex-col items-start gap-4">
      {problem ? (
        <p role="alert" className="flex gap-1.5 text-danger text-meta">
          <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
          {problem}
        </p>
      ) : null}
      <ol ref={list} className="flex w-full flex-col divide-y divide-line border-line border-y empty:hidden">
        {parts.map((part, at) => (
          <PartField
            key={part.uid}
            part={part}
            at={at}
            isLast={at === parts.length - 1}
            words={words}
            problemOf={problemOf}
            onChange={(changed) => onChange(parts.with(at, { ...part, ...changed }))}
            onMove={(by) => onChange(moved(parts, at, by))}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      <Button ref={addButton} onClick={add}>
        <Plus aria-hidden /> Add a {words.one}
      </Button>
    </div>
  );
}
