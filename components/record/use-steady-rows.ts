"use client";

import { useState } from "react";
import { type FreshPage, type SteadyRow, steadyRows } from "./steady-rows";

type Steady<Row> = {
  rows: SteadyRow<Row>[];
  /** Changes of place that wait to be shown. */
  changes: number;
  /** Shows them: of the first pages alone, where their number is given. */
  show: (pages?: number) => void;
};

const keyOf = (row: { reference: string }) => row.reference;

/** Each row once, in the first page that holds it. */
function once<Row extends { reference: string }>(pages: readonly (readonly Row[])[]): Row[][] {
  const seen = new Set<string>();
  return pages.map((page) =>
    page.filter((row) => {
      const isNew = !seen.has(keyOf(row));
      seen.add(keyOf(row));
      return isNew;
    }),
  );
}

/**
 * Rows that stay where they are while their content renews itself, until somebody asks for the new order. Another
 * `scope`, such as another view, begins anew; pages loaded on request join at the end.
 */
export function useSteadyRows<Row extends { reference: string }>(
  fresh: readonly FreshPage<Row>[],
  scope: string,
): Steady<Row> {
  const freshRows = fresh.map(({ rows }) => rows);
  const [shown, setShown] = useState({ pages: once(freshRows), scope });
  const adopt = (pages: readonly (readonly Row[])[]) => setShown({ pages: once(pages), scope });

  const wasEmpty = shown.pages.every((page) => page.length === 0);
  if (shown.scope !== scope || (wasEmpty && freshRows.some((page) => page.length > 0))) adopt(freshRows);
  else if (shown.pages.length < fresh.length) {
    adopt([...shown.pages, ...freshRows.slice(shown.pages.length)]);
  }
  return {
    ...steadyRows(shown.pages, fresh, keyOf),
    show: (pages = freshRows.length) => adopt(freshRows.slice(0, pages)),
  };
}
