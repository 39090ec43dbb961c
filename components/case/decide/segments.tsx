"use client";

import { CircleAlert } from "lucide-react";
import { useId } from "react";

type SegmentsProps<Value extends string> = {
  label: string;
  /** What each is called, and what that means. */
  options: Readonly<Record<Value, { short: string; words: string }>>;
  value: Value | "";
  onChoose: (value: Value) => void;
  error?: string | undefined;
};

/** A question with a few short answers on one line; below it what the chosen one means. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, options, value, onChoose, error } = props;
  const id = useId();
  const values = Object.keys(options) as Value[];
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-words`}
      aria-required
      aria-invalid={error ? true : undefined}
      className="flex flex-col gap-1"
    >
      <div className="flex items-center gap-3">
        <span id={`${id}-label`} className="w-14 shrink-0 font-medium">
          {label}
        </span>
        <div className="flex flex-1 divide-x divide-line overflow-hidden rounded-md border border-line aria-invalid:border-danger">
          {values.map((each) => (
            <label
              key={each}
              className="relative flex min-h-8 flex-1 cursor-pointer items-center justify-center px-2 text-center transition-colors hover:bg-hover has-checked:bg-selected has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:-outline-offset-2"
            >
              <input
                type="radio"
                name={id}
                value={each}
                checked={each === value}
                onChange={() => onChoose(each)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              {options[each].short}
            </label>
          ))}
        </div>
      </div>
      <p
        id={`${id}-words`}
        role={error ? "alert" : undefined}
        className={error ? "flex gap-1.5 text-danger text-meta" : "text-meta text-muted empty:hidden"}
      >
        {error ? (
          <>
            <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
            {error}
          </>
        ) : value ? (
          options[value].words
        ) : null}
      </p>
    </div>
  );
}
