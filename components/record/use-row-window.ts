"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { type Extra, rowAt, topOf } from "./row-places";

/** Rows beyond the view on either side, so that scrolling shows no gap. */
const overscan = 12;

const none: readonly Extra[] = [];

type Rows = {
  count: number;
  rowPx: number;
  headPx: number;
  /** Rows that are higher than `rowPx`. */
  extras?: readonly Extra[];
};

/** Which rows are in view, how much room those take that are not drawn, and how to bring one into view. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, rowPx, headPx, extras = none }: Rows,
) {
  const [view, setView] = useState({ first: 0, last: 40 });

  const look = useEffectEvent(() => {
    const element = scroller.current;
    if (!element) return;
    const first = rowAt(element.scrollTop, rowPx, extras);
    const last = rowAt(element.scrollTop + element.clientHeight - headPx - 1, rowPx, extras) + 1;
    setView((before) => (before.first === first && before.last === last ? before : { first, last }));
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onChange = () => look();
    const resized = new ResizeObserver(onChange);
    resized.observe(element);
    element.addEventListener("scroll", onChange, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", onChange);
    };
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in view depends on them
  useEffect(() => look(), [rowPx, headPx, extras]);

  const end = Math.max(0, count - 1);
  const from = Math.max(0, Math.min(view.first, end) - overscan);
  const to = Math.min(end, view.last + overscan);
  return {
    first: Math.min(view.first, end),
    last: Math.min(view.last, end),
    from,
    to,
    /** Of the rows before and after those. */
    pxBefore: topOf(from, rowPx, extras),
    pxAfter: topOf(count, rowPx, extras) - topOf(Math.min(to + 1, count), rowPx, extras),
    /** The head covers what scrolls beneath it. */
    reveal: (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = topOf(index, rowPx, extras);
      const lowest = topOf(index + 1, rowPx, extras) + headPx - element.clientHeight;
      element.scrollTop = Math.min(top, Math.max(lowest, element.scrollTop));
    },
  };
}
