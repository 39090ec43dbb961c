"use client";

import { useState } from "react";
import { type SteadyRow, steadyRows } from "./steady-rows";

type PagedQuery<Row> = { data?: { pages: { rows: readonly Row[] }[] } | undefined; hasNextPage: boolean };

type Steady<Row> = {
  rows: SteadyRow<Row>[];
  /** Changes of place that wait to be shown. */
  changes: number;
  show: () => void;
};

const keyOf = (row: { reference: string }) => row.reference;

/**
 * Rows that stay where they are while their content renews itself, until somebody asks for the new order. Another
 * `scope`, such as another view, begins anew; pages loaded on request join at the end.
 */
export function useSteadyRows<Row extends { reference: string }>(
  query: PagedQuery<Row>,
  scope: string,
): Steady<Row> {
  const fresh = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const pages = query.data?.pages.length ?? 0;
  const [shown, setShown] = useState({ rows: fresh, scope, pages });
  const adopt = (rows: Row[]) => setShown({ rows, scope, pages });

  if (shown.scope !== scope || (shown.rows.length === 0 && fresh.length > 0)) adopt(fresh);
  else if (shown.pages < pages) {
    const known = new Set(shown.rows.map(keyOf));
    adopt([...shown.rows, ...fresh.filter((row) => !known.has(keyOf(row)))]);
  }
  return { ...steadyRows(shown.rows, fresh, keyOf, query.hasNextPage), show: () => adopt(fresh) };
}
