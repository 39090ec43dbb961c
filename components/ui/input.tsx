"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlStyle } from "./control-style";
import { useFieldProps } from "./field-context";

export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return (
    <input
      type={type}
      {...useFieldProps()}
      className={classNames(controlStyle, "usual:h-control px-2.5", className)}
      {...rest}
    />
  );
}
