import type { ReactNode } from "react";
import { classNames } from "./class-names";

type FactsProps = {
  /** A fact whose value is null is left out. */
  facts: readonly { label: string; value: ReactNode }[];
  /** `stacked` puts the value under its label: for narrow columns and phones. */
  layout?: "beside" | "stacked";
  className?: string;
};

export function Facts({ facts, layout = "beside", className }: FactsProps) {
  return (
    <dl
      className={classNames(
        "flex flex-col text-body",
        layout === "beside" ? "gap-1.5" : "gap-2.5",
        className,
      )}
    >
      {facts
        .filter(({ value }) => value !== null && value !== undefined)
        .map(({ label, value }) => (
          <div
            key={label}
            className={
              layout === "beside"
                ? "grid grid-cols-[max(6rem,min(30%,9.5rem))_minmax(0,1fr)] gap-x-3 max-sm:grid-cols-[5.75rem_minmax(0,1fr)] max-sm:gap-x-2"
                : "flex flex-col"
            }
          >
            <dt className={classNames("text-muted", layout === "stacked" && "text-meta")}>{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
