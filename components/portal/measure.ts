import type { NoticeKind } from "@/lib/contract/values";

/** What changes how somebody stands. That such a notice arrived must be known; of answers it need not. */
export const isMeasure = (kind: NoticeKind) => ["warning", "limit", "interim_limit"].includes(kind);
