"use client";

import { type ReactNode, useId, useState, useSyncExternalStore } from "react";
import { classNames } from "@/components/ui/class-names";

type Column = {
  name: string;
  label: string;
  content: ReactNode;
  /** True where the content scrolls by itself and keeps something at its foot. */
  scrolls?: boolean;
};

type ColumnsProps = {
  label: string;
  /** Left, middle and right; each scrolls by itself, so that the right one, which decides, stays in view. */
  columns: readonly [Column, Column, Column];
  /** The one seen first where there is room for one. */
  first: string;
  /** For a left column that is read and not only looked at. */
  wideLeft?: boolean;
};

/** Shared with what stands there while it loads. */
export const widths =
  "xl:grid-cols-[15rem_minmax(0,1fr)_24rem] min-[96rem]:grid-cols-[18rem_minmax(0,1fr)_27rem] min-[112rem]:grid-cols-[22rem_minmax(0,1fr)_32rem]";

const wide = "(min-width: 80rem)";

function subscribe(listener: () => void) {
  const query = window.matchMedia(wide);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

const isWide = () => window.matchMedia(wide).matches;

/** Three columns from 1280 px on; below, tabs over the same three. Nothing is unmounted on the way. */
export function Columns({ label, columns, first, wideLeft = false }: ColumnsProps) {
  const id = useId();
  const [current, setCurrent] = useState(first);
  const beside = useSyncExternalStore(subscribe, isWide, () => true);

  return (
    <div
      className={classNames(
        "flex-1 xl:grid xl:min-h-0 xl:grid-rows-[minmax(0,1fr)]",
        wideLeft ? "xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_24rem]" : widths,
      )}
    >
      <div
        role="tablist"
        aria-label={label}
        className="sticky top-12 z-20 flex gap-1 border-line border-b bg-surface px-3 xl:hidden"
      >
        {columns.map(({ name, label: word }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-tab-${name}`}
            aria-controls={`${id}-${name}`}
            aria-selected={name === current}
            onClick={() => setCurrent(name)}
            className="-mb-px h-10 border-transparent border-b-2 px-3 text-muted hover:text-ink focus-visible:-outline-offset-2 aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink"
          >
            {word}
          </button>
        ))}
      </div>
      {columns.map(({ name, content, scrolls }, index) => (
        <div
          key={name}
          id={`${id}-${name}`}
          {...(!beside && { role: "tabpanel", "aria-labelledby": `${id}-tab-${name}` })}
          className={classNames(
            "min-w-0",
            index === 1 && "xl:border-line xl:border-x",
            scrolls ? "flex flex-col xl:min-h-0" : "p-4 xl:overflow-y-auto",
            name !== current && "max-xl:hidden",
          )}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
