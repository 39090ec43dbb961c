"use client";

import { CircleAlert, X } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { classNames } from "./class-names";
import { Kbd } from "./kbd";
import { useShortcut } from "./use-shortcut";

export type RadioCardOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  description?: ReactNode;
  /** What is missing before it can be chosen. Anything here makes it unavailable. */
  missing?: readonly { code: string; message: string }[];
};

type RadioCardsProps<Value extends string> = {
  legend: string;
  hideLegend?: boolean;
  options: readonly RadioCardOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  name?: string;
  error?: ReactNode;
  /** Beside one another where there is room; each keeps its place when one is chosen. */
  inline?: boolean;
  /** The one choice of its page: each is chosen by its number as well. */
  numbered?: boolean;
};

export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { legend, hideLegend = false, options, value, onChange, name, error } = props;
  const { inline = false, numbered = false } = props;
  const group = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${group}-error` : undefined}>
      <legend className={hideLegend ? "sr-only" : "mb-1 font-medium text-body"}>{legend}</legend>
      <div
        className={classNames(
          "overflow-hidden rounded-md border border-line",
          inline ? "flex divide-x divide-line" : "divide-y divide-line",
        )}
      >
        {options.map((option, index) => (
          <RadioCard
            key={option.value}
            id={`${group}-${option.value}`}
            name={name ?? group}
            option={option}
            checked={value === option.value}
            keys={numbered ? String(index + 1) : null}
            onChoose={() => onChange(option.value)}
          />
        ))}
      </div>
      {error ? (
        <p id={`${group}-error`} role="alert" className="mt-1 flex gap-1.5 text-danger text-meta">
          <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

type RadioCardProps = {
  id: string;
  name: string;
  option: RadioCardOption<string>;
  checked: boolean;
  keys: string | null;
  onChoose: () => void;
};

function RadioCard({ id, name, option, checked, keys, onChoose }: RadioCardProps) {
  const { value, label, description, missing } = option;
  const input = useRef<HTMLInputElement>(null);
  const blocked = Boolean(missing?.length);
  function press() {
    onChoose();
    input.current?.focus();
  }
  const words = typeof label === "string" ? label : value;
  useShortcut({ keys: keys ?? "", label: words, onPress: press }, keys !== null && !blocked);
  return (
    <label
      className={classNames(
        "flex flex-1 items-start gap-2.5 px-3 py-2 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:-outline-offset-2",
        blocked ? "cursor-not-allowed bg-canvas" : "cursor-pointer bg-surface hover:bg-hover",
        "has-checked:bg-selected has-checked:hover:bg-selected",
      )}
    >
      <input
        ref={input}
        type="radio"
        name={name}
        value={value}
        checked={checked}
        disabled={blocked}
        aria-describedby={id}
        aria-keyshortcuts={keys ?? undefined}
        onChange={onChoose}
        className="mt-[0.25em] size-4 shrink-0 accent-accent-fill outline-none"
      />
      <span className="min-w-0 flex-1">
        <span className={classNames("block font-medium text-body", blocked && "text-faint")}>{label}</span>
        <span id={id} className="block text-pretty text-meta text-muted">
          {description}
          {missing?.map((fact) => (
            <span key={fact.code} className="flex gap-1">
              <X aria-hidden className="mt-0.5 size-3 shrink-0 text-danger" />
              {fact.message}
            </span>
          ))}
        </span>
      </span>
      {keys && !blocked ? (
        <span aria-hidden className="text-faint">
          <Kbd keys={keys} />
        </span>
      ) : null}
    </label>
  );
}
