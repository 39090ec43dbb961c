import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { buttonStyle } from "./button-style";
import { ButtonLink } from "./link";

type PagerProps = {
  /** Addresses of the neighbouring pages; null at an end. */
  previous: string | null;
  next: string | null;
  /** What is shown: "50 of 1,240". */
  children?: ReactNode;
};

export function Pager({ previous, next, children }: PagerProps) {
  const off = buttonStyle({ size: "sm", unavailable: true });
  return (
    <nav aria-label="Pages" className="flex h-11 items-center gap-2 px-4 text-meta text-muted">
      <span className="mr-auto">{children}</span>
      {previous ? (
        <ButtonLink size="sm" href={previous}>
          <ChevronLeft aria-hidden />
          Back
        </ButtonLink>
      ) : (
        <span aria-hidden className={off}>
          <ChevronLeft />
          Back
        </span>
      )}
      {next ? (
        <ButtonLink size="sm" href={next}>
          Next
          <ChevronRight aria-hidden />
        </ButtonLink>
      ) : (
        <span aria-hidden className={off}>
          Next
          <ChevronRight />
        </span>
      )}
    </nav>
  );
}
