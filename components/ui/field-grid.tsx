import type { ReactNode } from "react";

/** Fields side by side: whatever one says of itself, the controls of a row stand on one line. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return (
    <div data-field-grid className="grid gap-x-6 gap-y-1 sm:grid-cols-2 min-[90rem]:grid-cols-3">
      {children}
    </div>
  );
}
