"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlStyle } from "./control-style";
import { useFieldProps } from "./field-context";

/** A box that grows with what is typed takes no notice of its own `rows`. */
const least = {
  1: "min-h-[calc(1lh+0.75rem)]",
  2: "min-h-[calc(2lh+0.75rem)]",
  3: "min-h-[calc(3lh+0.75rem)]",
  5: "min-h-[calc(5lh+0.75rem)]",
  8: "min-h-[calc(8lh+0.75rem)]",
} as const;

type TextareaProps = Omit<ComponentProps<"textarea">, "rows"> & { rows?: keyof typeof least };

/** Grows with what is typed, from `rows` up to half the window. */
export function Textarea({ className, rows = 3, ...rest }: TextareaProps) {
  return (
    <textarea
      rows={rows}
      {...useFieldProps()}
      className={classNames(
        controlStyle,
        "field-sizing-content usual:max-h-[50vh] resize-y px-2.5 py-1.5",
        least[rows],
        className,
      )}
      {...rest}
    />
  );
}
