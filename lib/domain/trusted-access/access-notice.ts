/** What a holder of trusted access, or whoever applies for it, is told of. */
export type AccessNoticeKind = "asked" | "granted" | "refused" | "narrowed" | "withdrawn" | "ending";

/** The event that goes to the organization's endpoints with each. */
export type AccessEventType = `trusted_access.${Exclude<AccessNoticeKind, "asked">}`;

/** A question is for people alone. */
export const accessEventOf = (kind: AccessNoticeKind): AccessEventType | null =>
  kind === "asked" ? null : `trusted_access.${kind}`;
