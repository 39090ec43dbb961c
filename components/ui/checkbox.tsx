import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={classNames("flex cursor-pointer items-start gap-2 text-body", className)}>
      <input type="checkbox" className="mt-[0.2em] size-4 shrink-0 accent-accent-fill" {...rest} />
      <span>
        {label}
        {hint ? <span className="block text-meta text-muted">{hint}</span> : null}
      </span>
    </label>
  );
}
