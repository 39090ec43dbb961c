export type SteadyRow<Row> = { row: Row; gone: boolean };

/** A page of a list as it was read last; `hasMore` where rows follow that it does not hold. */
export type FreshPage<Row> = { rows: readonly Row[]; hasMore: boolean };

/**
 * The rows as they stand before a person's eyes, page by page, with their newest content, and how many changes of
 * place wait: rows that came, went or moved. A page read again from where it began may have pushed its last rows
 * beyond its end: what stands after everything it still holds is not taken for gone.
 */
export function steadyRows<Row>(
  shown: readonly (readonly Row[])[],
  fresh: readonly FreshPage<Row>[],
  keyOf: (row: Row) => string,
): { rows: SteadyRow<Row>[]; changes: number } {
  const newest = new Map(fresh.flatMap(({ rows }) => rows).map((row) => [keyOf(row), row]));
  const places = new Map([...newest.keys()].map((key, place) => [key, place]));
  const flat = shown.flat();
  const known = new Map(flat.map((row, index) => [keyOf(row), index]));

  const rows = shown.flatMap((page, number) => {
    const until = lastHeld(fresh[number], (row) => known.get(keyOf(row)));
    return page.map((row) => {
      const now = newest.get(keyOf(row));
      return { row: now ?? row, gone: !now && (known.get(keyOf(row)) ?? 0) <= until };
    });
  });
  const came = [...newest.keys()].filter((key) => !known.has(key)).length;
  const went = rows.filter(({ gone }) => gone).length;
  return { rows, changes: came + went + moved(flat, (row) => places.get(keyOf(row))) };
}

/** The index of the last shown row up to which a page tells what is gone. */
function lastHeld<Row>(page: FreshPage<Row> | undefined, indexOf: (row: Row) => number | undefined): number {
  if (!page) return -1;
  if (!page.hasMore) return Number.POSITIVE_INFINITY;
  return Math.max(-1, ...page.rows.map((row) => indexOf(row) ?? -1));
}

/** How many rows would pass one that now stands before them. */
function moved<Row>(shown: readonly Row[], placeOf: (row: Row) => number | undefined): number {
  let furthest = -1;
  let count = 0;
  for (const row of shown) {
    const place = placeOf(row);
    if (place === undefined) continue;
    if (place < furthest) count += 1;
    furthest = Math.max(furthest, place);
  }
  return count;
}
