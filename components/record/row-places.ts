/** By how much a row is higher than the usual one, by its number; in the order of the rows. */
export type Extra = readonly [index: number, px: number];

/** How far from the top a row begins; of the number after the last one, how high all are together. */
export function topOf(index: number, rowPx: number, extras: readonly Extra[]): number {
  return extras.reduce((top, [at, px]) => (at < index ? top + px : top), index * rowPx);
}

/** The number of the row that stands so far from the top, were there enough of them. */
export function rowAt(px: number, rowPx: number, extras: readonly Extra[]): number {
  let before = 0;
  for (const [index, extra] of extras) {
    if (px < (index + 1) * rowPx + before + extra) {
      return Math.min(index, Math.floor((px - before) / rowPx));
    }
    before += extra;
  }
  return Math.floor((px - before) / rowPx);
}

/** The same where nothing new was measured. */
export function withExtra(extras: readonly Extra[], index: number, px: number): readonly Extra[] {
  const known = extras.find(([at]) => at === index)?.[1] ?? 0;
  if (known === px) return extras;
  const others = extras.filter(([at]) => at !== index);
  const all: Extra[] = px === 0 ? others : [...others, [index, px]];
  return all.sort(([one], [other]) => one - other);
}
