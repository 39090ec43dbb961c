"use client";

import { createContext, useContext } from "react";

type FieldIds = { id: string; describedBy?: string; invalid: boolean; required: boolean };

export const FieldContext = createContext<FieldIds | null>(null);

type Wired = { id?: string; "aria-describedby"?: string; "aria-invalid"?: true; "aria-required"?: true };

/** Ties a control to the label, hint and error of the field around it, if there is one. */
export function useFieldProps(): Wired {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    ...(field.describedBy && { "aria-describedby": field.describedBy }),
    ...(field.invalid && { "aria-invalid": true }),
    ...(field.required && { "aria-required": true }),
  };
}
