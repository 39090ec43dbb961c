"use client";

import { useCallback, useState } from "react";
import { type Extra, withExtra } from "./row-places";

/**
 * Measures the rows that are drawn, where some may be higher than `rowPx`. `measure` is the `ref` of each, which says
 * its number in `data-index`.
 */
export function useRowExtras(rowPx: number) {
  const [extras, setExtras] = useState<readonly Extra[]>([]);
  const measure = useCallback(
    (row: HTMLElement | null) => {
      if (!row) return;
      const sized = new ResizeObserver(() => {
        // Nothing is measured of what is hidden.
        if (row.offsetHeight === 0) return;
        const px = row.offsetHeight - rowPx;
        setExtras((known) => withExtra(known, Number(row.dataset.index), px));
      });
      sized.observe(row);
      return () => sized.disconnect();
    },
    [rowPx],
  );
  return { extras, measure };
}
