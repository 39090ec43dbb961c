import type { Hue } from "@/components/ui/hue";

export type StandingMarks = {
  /** When the warning was delivered. */
  warning?: Date | null;
  /** When a warning without a restriction lapses. */
  lapse?: Date | null;
  effect?: Date | null;
  end?: Date | null;
  /** When access came back before the end. */
  restored?: Date | null;
  appeal?: Date | null;
};

export type MarkName = keyof StandingMarks | "now";
export type PlacedMark = { name: MarkName; at: Date; percent: number };

export const markWords: Record<MarkName, { word: string; hue: Hue }> = {
  warning: { word: "Warned", hue: "warn" },
  lapse: { word: "Warning lapses", hue: "neutral" },
  effect: { word: "Limited", hue: "danger" },
  appeal: { word: "Appealed", hue: "info" },
  restored: { word: "Restored", hue: "good" },
  end: { word: "Ends", hue: "neutral" },
  now: { word: "Now", hue: "neutral" },
};

const edge = { start: 1.5, effect: 14, end: 98.5 };

/** Where the interval that counts begins and ends on the line, in percent of its width. */
export function startPercent({ warning, effect }: StandingMarks): number {
  return warning && effect ? edge.effect : edge.start;
}

/** The interval that counts, and where an instant stands on its line. */
function scaleOf(marks: StandingMarks) {
  const from = marks.effect ?? marks.warning;
  const until = marks.effect ? marks.end : marks.lapse;
  if (!from || !until) return null;
  const left = startPercent(marks);
  const width = Math.max(1, until.getTime() - from.getTime());
  const percent = (at: Date) => {
    const share = (at.getTime() - from.getTime()) / width;
    return left + Math.min(1, Math.max(0, share)) * (edge.end - left);
  };
  return { from, until, percent };
}

/** Up to where the interval is gone: nothing of it before it begins, and no more than until access came back. */
export function gonePercent(marks: StandingMarks, now: Date): number {
  return scaleOf(marks)?.percent(marks.restored ?? now) ?? edge.start;
}

/**
 * Places the marks. The interval that counts (the restriction, or the warning until it lapses) is to scale; a
 * warning before a restriction may lie weeks back and stands at the left edge, out of scale.
 */
export function placeMarks(marks: StandingMarks, now: Date): PlacedMark[] {
  const scale = scaleOf(marks);
  if (!scale) return [];
  const { from, until, percent } = scale;
  const placed: PlacedMark[] = [];
  for (const name of ["warning", "effect", "appeal", "restored", "end", "lapse"] as const) {
    const at = marks[name];
    if (!at || (name === "lapse" && marks.effect)) continue;
    placed.push({ name, at, percent: at < from ? edge.start : percent(at) });
  }
  const isOver = now > until || (marks.restored && now > marks.restored);
  if (!isOver && now > from) placed.push({ name: "now", at: now, percent: percent(now) });
  return placed.sort((a, b) => a.at.getTime() - b.at.getTime());
}
