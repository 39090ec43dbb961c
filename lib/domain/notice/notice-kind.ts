export type NoticeKind =
  | "warning"
  | "limit"
  | "restored"
  | "warning_voided"
  | "appeal_received"
  | "appeal_question"
  | "appeal_decided"
  | "about_to_end"
  | "interim_limit"
  | "interim_lifted";

/** The parts of a notice that a policy may say in its own words: the subject line, what is read first, and last. */
export const NOTICE_PARTS = ["title", "opening", "closing"] as const;
export type NoticePart = (typeof NOTICE_PARTS)[number];

/** A policy's own words for a kind of notice. A part that is left out is said in the catalogue's. */
export type NoticeWording = Partial<Record<NoticePart, string>>;
export type NoticeWordings = Partial<Record<NoticeKind, NoticeWording>>;
