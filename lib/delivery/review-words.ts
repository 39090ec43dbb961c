import type { Statement } from "@/lib/domain/notice/statement";
import type { Catalog } from "./catalog/en";
import { exactInstant } from "./instant";

/** How an interim limit is reviewed, and how to be heard meanwhile, in sentences; none for what somebody decided. */
export function reviewWords(
  { review, reference, timezone }: Pick<Statement, "review" | "reference" | "timezone">,
  { interim: { review: words }, dates }: Catalog,
): string[] {
  if (!review) return [];
  return [words.by(exactInstant(review.dueAt, timezone, dates)), words.heard(reference), words.after];
}
