import type { Appealable } from "@/lib/contract/portal/standing";

/** How long answers took the people who appealed: measured, never promised, and not said where they are too few. */
export function usualTime({ answers, hours }: Appealable["usual"]): string {
  if (hours)
    return `Of ${answers.toLocaleString("en-GB")} answers in the last 90 days, half came within ${atMost(hours.half)} and nine in ten within ${atMost(hours.mostly)}.`;
  if (answers === 0) return "No appeal was answered in the last 90 days, so we cannot say how long it takes.";
  const were = answers === 1 ? "Only one appeal was" : `Only ${answers} appeals were`;
  return `${were} answered in the last 90 days: too few to say how long it takes.`;
}

function atMost(hours: number): string {
  if (hours <= 1) return "an hour";
  if (hours <= 48) return `${Math.ceil(hours)} hours`;
  return `${Math.ceil(hours / 24)} days`;
}
