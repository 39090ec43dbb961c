"use client";

import { type ReactNode, useId, useState, useSyncExternalStore } from "react";
import { classNames } from "@/components/ui/class-names";

type Column = { name: string; label: string; content: ReactNode };

type ColumnsProps = {
  label: string;
  /** Left, middle and right; the right one decides and stays in view. */
  columns: readonly [Column, Column, Column];
  /** The one seen first where there is room for one. */
  first: string;
  /** For a left column that is read and not only looked at. */
  wideLeft?: boolean;
};

const wide = "(min-width: 80rem)";

function subscribe(listener: () => void) {
  const query = window.matchMedia(wide);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

const isWide = () => window.matchMedia(wide).matches;

const place = [
  "xl:sticky xl:top-12 xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto",
  "xl:self-stretch xl:border-line xl:border-x",
  "xl:sticky xl:top-12 xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto",
];

/** Three columns from 1280 px on; below, tabs over the same three. Nothing is unmounted on the way. */
export function Columns({ label, columns, first, wideLeft = false }: ColumnsProps) {
  const id = useId();
  const [current, setCurrent] = useState(first);
  const beside = useSyncExternalStore(subscribe, isWide, () => true);

  return (
    <div
      className={classNames(
        "flex-1 xl:grid xl:items-start",
        wideLeft
          ? "xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_24rem]"
          : "xl:grid-cols-[15rem_minmax(0,1fr)_22rem] min-[90rem]:grid-cols-[17rem_minmax(0,1fr)_24rem]",
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
      {columns.map(({ name, content }, index) => (
        <div
          key={name}
          id={`${id}-${name}`}
          {...(!beside && { role: "tabpanel", "aria-labelledby": `${id}-tab-${name}` })}
          className={classNames("min-w-0 p-4", place[index], name !== current && "max-xl:hidden")}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
