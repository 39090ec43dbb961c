"use client";

import { X } from "lucide-react";
import { useId, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { MissingFact } from "@/lib/contract/values";

export type Choice<Value extends string> = {
  value: Value;
  label: string;
  /** What is missing before it can be chosen. Anything here makes it unavailable. */
  missing: readonly MissingFact[];
};

type ChoiceBarProps<Value extends string> = {
  legend: string;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChoose: (value: Value) => void;
};

/** What can be chosen, side by side and by number; below, what each unavailable one lacks. */
export function ChoiceBar<Value extends string>({ legend, choices, value, onChoose }: ChoiceBarProps<Value>) {
  const id = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  const barred = choices.filter(({ missing }) => missing.length > 0);

  function press(choice: Choice<Value>) {
    if (choice.missing.length === 0) onChoose(choice.value);
    // An unavailable one answers with what it lacks.
    const part = choice.missing.length > 0 ? "lacks" : "input";
    root.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${choice.value}-${part}`)}`)?.focus();
  }

  return (
    <fieldset ref={root} className="min-w-0">
      <legend className="sr-only">{legend}</legend>
      <div className="flex divide-x divide-line overflow-hidden rounded-md border border-line">
        {choices.map((choice, index) => (
          <ChoiceSegment
            key={choice.value}
            id={`${id}-${choice.value}`}
            name={id}
            keys={String(index + 1)}
            choice={choice}
            checked={choice.value === value}
            onChoose={() => onChoose(choice.value)}
            onKey={() => press(choice)}
          />
        ))}
      </div>
      {barred.map(({ value: option, label, missing }) => (
        <div
          key={option}
          id={`${id}-${option}-lacks`}
          tabIndex={-1}
          className="mt-2 rounded-xs text-meta focus:bg-hover"
        >
          <p className="text-muted">{label} is not possible yet:</p>
          <ul id={`${id}-${option}-facts`}>
            {missing.map(({ code, message }) => (
              <li key={code} className="flex gap-1.5">
                <X aria-hidden className="mt-0.5 size-3.5 shrink-0 text-danger" />
                {message}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </fieldset>
  );
}

type ChoiceSegmentProps = {
  id: string;
  name: string;
  keys: string;
  choice: Choice<string>;
  checked: boolean;
  onChoose: () => void;
  onKey: () => void;
};

function ChoiceSegment({ id, name, keys, choice, checked, onChoose, onKey }: ChoiceSegmentProps) {
  const blocked = choice.missing.length > 0;
  useShortcut({ keys, label: choice.label, onPress: onKey });
  return (
    <label
      className={classNames(
        "flex min-h-9 flex-auto items-center gap-1.5 px-2 py-1.5 font-medium transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:-outline-offset-2",
        blocked ? "cursor-not-allowed bg-canvas text-faint" : "cursor-pointer bg-surface hover:bg-hover",
        "has-checked:bg-selected has-checked:hover:bg-selected",
      )}
    >
      <input
        type="radio"
        id={`${id}-input`}
        name={name}
        value={choice.value}
        checked={checked}
        disabled={blocked}
        aria-label={choice.label}
        aria-describedby={blocked ? `${id}-facts` : undefined}
        aria-keyshortcuts={keys}
        onChange={onChoose}
        className="size-4 shrink-0 accent-accent-fill outline-none"
      />
      <span className="flex-1 text-balance leading-tight">{choice.label}</span>
      <span aria-hidden className="text-faint">
        <Kbd keys={keys} />
      </span>
    </label>
  );
}
