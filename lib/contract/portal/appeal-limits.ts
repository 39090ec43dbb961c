/** How much of each can be sent; more can be typed, and is kept as a draft. Characters, and how many ids. */
export const appealLimits = { text: 8_000, answer: 2_000, message: 4_000, requests: 50, requestId: 200 };

/** Of what is written about a blocked request. */
export const MOST_DISPUTE_TEXT = 4_000;

/** Request ids as people paste them: one per line, or apart by commas or spaces, in quotation marks or not. */
export function requestIdsIn(text: string): string[] {
  const ids = text.split(/[\s,;"'`]+/).filter((id) => id !== "");
  return [...new Set(ids)];
}

/** By how much a text is too long, in a sentence; null where it can be sent. */
export function tooLong(text: string, most: number): string | null {
  const over = [...text].length - most;
  return over > 0
    ? `This is ${over.toLocaleString("en-GB")} characters too long: ${most.toLocaleString("en-GB")} can be sent.`
    : null;
}
