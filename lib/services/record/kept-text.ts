import { zoned } from "@/lib/domain/notice/local-instant";

/** What somebody wrote; once it was kept long enough, that it was deleted, and when. */
export function keptText(text: string | null, purgedAt: Date | null): string {
  if (text !== null) return text;
  const on = purgedAt ? ` on ${zoned(purgedAt, "UTC", "en-GB").day}` : "";
  return `[Deleted${on}, as the policy says.]`;
}
