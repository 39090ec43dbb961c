import NextLink from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** Lifts a control, or what has a tooltip, above the row's link. */
export const aboveRowLink = "relative z-10";

export function RowLink({ className, ...rest }: ComponentProps<typeof NextLink>) {
  return (
    <NextLink
      data-row
      className={classNames(
        "whitespace-nowrap font-medium text-ink outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2",
        className,
      )}
      {...rest}
    />
  );
}
