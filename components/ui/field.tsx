"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { FieldContext } from "./field-context";

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Says "optional" beside the label; for forms where most fields are required. */
  optional?: boolean;
  /** At the end of the label's line: a template menu, a counter. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

// In a grid: label, hint, control and error each in a row that the neighbours share.
const inGrid =
  "in-data-field-grid:row-span-4 in-data-field-grid:grid in-data-field-grid:grid-rows-subgrid in-data-field-grid:pb-3";

export function Field({
  label,
  hint,
  error,
  required = false,
  optional = false,
  aside,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <FieldContext value={{ id, required, invalid: Boolean(error), ...(describedBy && { describedBy }) }}>
      <div className={classNames(inGrid, "flex flex-col gap-1", className)}>
        <div
          className={classNames(
            "flex min-h-5 items-end justify-between gap-3",
            hint ? null : "in-data-field-grid:row-span-2 in-data-field-grid:self-start",
          )}
        >
          <label htmlFor={id} className="font-medium text-body">
            {label}
            {optional ? <span className="font-normal text-faint"> (optional)</span> : null}
          </label>
          {aside}
        </div>
        {hint ? (
          <p id={`${id}-hint`} className="text-meta text-muted">
            {hint}
          </p>
        ) : null}
        {children}
        {error ? (
          <p id={`${id}-error`} role="alert" className="flex gap-1.5 text-danger text-meta">
            <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
            {error}
          </p>
        ) : null}
      </div>
    </FieldContext>
  );
}
