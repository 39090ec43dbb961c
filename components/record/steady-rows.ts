export type SteadyRow<Row> = { row: Row; gone: boolean };

/**
 * The rows as they stand before a person's eyes, with their newest content, and how many changes of place wait:
 * rows that came, went or moved. The last rows may only have been pushed to a page not loaded (`hasMore`).
 */
export function steadyRows<Row>(
  shown: readonly Row[],
  fresh: readonly Row[],
  keyOf: (row: Row) => string,
  hasMore: boolean,
): { rows: SteadyRow<Row>[]; changes: number } {
  const places = new Map(fresh.map((row, place) => [keyOf(row), place]));
  const known = new Set(shown.map(keyOf));
  const lastFound = shown.findLastIndex((row) => places.has(keyOf(row)));
  const rows = shown.map((row, index) => {
    const place = places.get(keyOf(row));
    const newest = place === undefined ? undefined : fresh[place];
    return { row: newest ?? row, gone: !newest && !(hasMore && index > lastFound) };
  });
  const came = fresh.filter((row) => !known.has(keyOf(row))).length;
  const went = rows.filter(({ gone }) => gone).length;
  return { rows, changes: came + went + moved(shown, (row) => places.get(keyOf(row))) };
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
