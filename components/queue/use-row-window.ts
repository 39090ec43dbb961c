"use client";

import { type RefObject, useEffect, useState } from "react";

/** Rows beyond the view on either side, so that scrolling shows no gap. */
const overscan = 12;

type Rows = { count: number; rowPx: number; headPx: number };

/**
 * Which rows of equal height are in view, and how to bring one there. A dependency would do the same for five
 * kilobytes, most of them for rows that have to be measured.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, { count, rowPx, headPx }: Rows) {
  const [view, setView] = useState({ first: 0, last: 40 });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const first = Math.floor(element.scrollTop / rowPx);
      const last = first + Math.ceil((element.clientHeight - headPx) / rowPx);
      setView((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, rowPx, headPx]);

  const end = Math.max(0, count - 1);
  return {
    first: Math.min(view.first, end),
    last: Math.min(view.last, end),
    from: Math.max(0, Math.min(view.first, end) - overscan),
    to: Math.min(end, view.last + overscan),
    /** The head covers what scrolls beneath it. */
    reveal: (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowPx;
      const lowest = top + rowPx + headPx - element.clientHeight;
      element.scrollTop = Math.min(top, Math.max(lowest, element.scrollTop));
    },
  };
}
