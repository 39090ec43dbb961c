/** One number, with what it is compared to in the same run. */
export type Figure = {
  what: string;
  value: number;
  unit: string;
  comparedTo?: { what: string; value: number };
  target?: { text: string; holds: boolean };
};

export type Measured = {
  figures: Figure[];
  /** What the numbers were taken of: sizes, counts, shares. */
  circumstances: Record<string, number | string>;
};

/** How many times what it is compared to. */
export const ratioOf = ({ value, comparedTo }: Figure): number | null =>
  comparedTo ? value / comparedTo.value : null;

/** A figure that must be at least this share of what it is compared to. */
export function atLeast(share: number, figure: Required<Omit<Figure, "target">>): Figure {
  const holds = figure.value >= share * figure.comparedTo.value;
  return { ...figure, target: { text: `at least ${share} of it`, holds } };
}

/** A figure that must be at most this many times what it is compared to. */
export function atMost(times: number, figure: Required<Omit<Figure, "target">>): Figure {
  const holds = figure.value <= times * figure.comparedTo.value;
  return { ...figure, target: { text: `at most ${times} times it`, holds } };
}

/** A figure that must stay under so much of its own unit. */
export const below = (limit: number, figure: Figure): Figure => ({
  ...figure,
  target: { text: `under ${limit} ${figure.unit}`, holds: figure.value < limit },
});

/** A figure that must be at least so much of its own unit. */
export const over = (least: number, figure: Figure): Figure => ({
  ...figure,
  target: { text: `at least ${least.toLocaleString("en")} ${figure.unit}`, holds: figure.value >= least },
});

/** A count of what must not happen. */
export const none = (what: string, value: number): Figure => ({
  what,
  value,
  unit: "",
  target: { text: "none", holds: value === 0 },
});
