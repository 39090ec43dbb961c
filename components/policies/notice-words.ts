import type { NoticePart } from "@/lib/contract/console/policy-notice";

/** What the parts of a notice are called, and what stands there where a policy says nothing. */
export const noticeParts: Record<NoticePart, { label: string; usual: string; rows: 1 | 3; most: number }> = {
  title: { label: "Subject line", usual: "The usual subject line.", rows: 1, most: 200 },
  opening: { label: "Opening", usual: "The usual opening.", rows: 3, most: 2_000 },
  closing: { label: "Closing", usual: "Nothing is added.", rows: 3, most: 2_000 },
};

/** Where a part stands in a draft. */
export const wordingKey = (kind: string, part: NoticePart) => `${kind}.${part}`;
