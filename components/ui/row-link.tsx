import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { PageLink } from "./page-link";

/** Lifts a control, or what has a tooltip, above the row's link. */
export const aboveRowLink = "relative z-10";

export function RowLink({ className, ...rest }: ComponentProps<typeof PageLink>) {
  return (
    <PageLink
      data-row
      className={classNames(
        "whitespace-nowrap font-medium text-ink outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2",
        className,
      )}
      {...rest}
    />
  );
}
