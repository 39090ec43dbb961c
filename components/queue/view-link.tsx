"use client";

import type { ReactNode } from "react";
import { countWords } from "@/components/record/count-words";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { type QueueState, queueHref } from "./queue-search";

type ViewLinkProps = {
  state: QueueState;
  label: ReactNode;
  count: number | undefined;
  current: boolean;
  /** Its count cannot wait. */
  alarming?: boolean;
  onShow: (state: QueueState) => void;
  className?: string;
};

export function ViewLink({ state, label, count, current, alarming, onShow, className }: ViewLinkProps) {
  return (
    <PageLink
      href={queueHref(state)}
      aria-current={current ? "page" : undefined}
      // The view asks for its rows by itself: the page need not come from the server again.
      onNavigate={(event) => {
        event.preventDefault();
        onShow(state);
      }}
      className={classNames(
        "flex h-8 min-w-0 usual:shrink-0 items-center justify-between gap-3 rounded-md px-2.5 text-muted transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-ink",
        className,
      )}
    >
      <span className="truncate">{label}</span>
      <span
        className={classNames(
          "min-w-4 text-right text-meta",
          alarming && count ? "font-medium text-danger" : "font-normal text-faint",
        )}
      >
        {count === undefined ? "" : countWords(count)}
      </span>
    </PageLink>
  );
}
