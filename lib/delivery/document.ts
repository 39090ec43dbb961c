/** What a notice reads like, before it is text or HTML. Every string is plain text, escaped where it is written. */
export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "pairs"; pairs: [label: string, value: string][] }
  /** Somebody's own words: set apart, so that they cannot pass for ours. */
  | { kind: "quote"; text: string }
  | { kind: "link"; url: string };

export type Section = { heading: string | null; blocks: Block[] };

export type NoticeDocument = { locale: string; title: string; sections: Section[]; footer: string };

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const quote = (text: string): Block => ({ kind: "quote", text });
