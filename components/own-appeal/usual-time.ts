/** How long an answer took half of the people who appealed: measured, never promised. */
export function usualTime(hours: number | null): string {
  if (hours === null)
    return "No appeal was answered in the last 90 days, so we cannot say how long it takes.";
  return `Half of the answers in the last 90 days came within ${atMost(hours)}.`;
}

function atMost(hours: number): string {
  if (hours <= 1) return "an hour";
  if (hours <= 48) return `${Math.ceil(hours)} hours`;
  return `${Math.ceil(hours / 24)} days`;
}
