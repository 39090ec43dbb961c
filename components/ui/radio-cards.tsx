"use client";

import { CircleAlert, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

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
};

export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { legend, hideLegend = false, options, value, onChange, name, error, inline = false } = props;
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
        {options.map((option) => {
          const blocked = Boolean(option.missing?.length);
          return (
            <label
              key={option.value}
              className={classNames(
                "flex flex-1 items-start gap-2.5 px-3 py-2 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:-outline-offset-2",
                blocked ? "cursor-not-allowed bg-canvas" : "cursor-pointer bg-surface hover:bg-hover",
                "has-checked:bg-selected has-checked:hover:bg-selected",
              )}
            >
              <input
                type="radio"
                name={name ?? group}
                value={option.value}
                checked={value === option.value}
                disabled={blocked}
                aria-describedby={`${group}-${option.value}`}
                onChange={() => onChange(option.value)}
                className="mt-[0.25em] size-4 shrink-0 accent-accent-fill outline-none"
              />
              <span className="min-w-0">
                <span className={classNames("block font-medium text-body", blocked && "text-faint")}>
                  {option.label}
                </span>
                <span id={`${group}-${option.value}`} className="block text-pretty text-meta text-muted">
                  {option.description}
                  {option.missing?.map((fact) => (
                    <span key={fact.code} className="flex gap-1">
                      <X aria-hidden className="mt-0.5 size-3 shrink-0 text-danger" />
                      {fact.message}
                    </span>
                  ))}
                </span>
              </span>
            </label>
          );
        })}
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
