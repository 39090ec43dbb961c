"use client";

import { useState } from "react";
import { type SteadyRow, steadyRows } from "./steady-rows";

type Options<Row> = {
  keyOf: (row: Row) => string;
  /** Another scope, such as another view, begins anew. */
  scope: string;
  /** How many pages are loaded: those loaded on request join at the end. */
  pages: number;
  hasMore: boolean;
};

type Steady<Row> = {
  rows: SteadyRow<Row>[];
  /** Changes of place that wait to be shown. */
  changes: number;
  show: () => void;
};

/** Rows that stay where they are while their content renews itself, until somebody asks for the new order. */
export function useSteadyRows<Row>(fresh: readonly Row[], options: Options<Row>): Steady<Row> {
  const { keyOf, scope, pages, hasMore } = options;
  const [shown, setShown] = useState({ rows: fresh, scope, pages });
  const adopt = (rows: readonly Row[]) => setShown({ rows, scope, pages });

  if (shown.scope !== scope || (shown.rows.length === 0 && fresh.length > 0)) adopt(fresh);
  else if (shown.pages < pages) {
    const known = new Set(shown.rows.map(keyOf));
    adopt([...shown.rows, ...fresh.filter((row) => !known.has(keyOf(row)))]);
  }
  return { ...steadyRows(shown.rows, fresh, keyOf, hasMore), show: () => adopt(fresh) };
}
