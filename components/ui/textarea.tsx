"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlStyle } from "./control-style";
import { useFieldProps } from "./field-context";

/** Grows with what is typed, from `rows` up to half the window. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      {...useFieldProps()}
      className={classNames(
        controlStyle,
        "field-sizing-content usual:max-h-[50vh] usual:min-h-16 resize-y px-2.5 py-1.5",
        className,
      )}
      {...rest}
    />
  );
}
