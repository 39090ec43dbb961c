// What Recourse sends, as it stands on the wire.

/** A restriction in the feed. Instants are RFC 3339; a model is an exact name, or a prefix with a trailing `*`. */
export type Entry = {
  id: string;
  sequence: number;
  organization: string;
  safety_identifier: string | null;
  scope: "end_user" | "organization";
  models: string[];
  case_id: string;
  code: string;
  effective_at: string;
  expires_at: string;
  appeal_url: string;
  message: string;
};

/** A restriction that is over before its end. */
export type Removed = Pick<Entry, "id" | "sequence" | "organization" | "safety_identifier">;

/** For whom single requests are blocked under a policy; `organizations` where it applies to zero data retention. */
export type Blocking = {
  policy: string;
  code: string;
  models: string[];
  applies_to: "zero_data_retention" | "all" | "none";
  organizations: string[];
  /** Where a blocked request is disputed, with its reference in the place of `{id}`. */
  appeal_url?: string;
};

export type Change =
  | ({ type: "put" } & Entry)
  | ({ type: "delete" } & Removed)
  | ({ type: "blocking" } & Blocking);

/** What many restrictions have in common. In its words, `{case_id}` stands for the case, and `{until}` for the end. */
export type Terms = Pick<Entry, "scope" | "models" | "code" | "message" | "appeal_url">;

// A snapshot is lines of JSON: a head; terms, each before what refers to its number; groups, each with a line of
// columns behind it; and an end.

export type SnapshotHead = { epoch: string; cursor: string; blocking: Blocking[] };
export type NumberedTerms = { terms: number } & Terms;
/** Restrictions of one organization under the same terms. The last of them is over at `latest`. */
export type Group = { organization: string; terms: number; count: number; latest: number };
/** The restrictions of a group, all columns in one order. Instants are milliseconds since 1970. */
export type Columns = {
  ids: string[];
  safety_identifiers: (string | null)[];
  case_ids: string[];
  effective_at: number[];
  expires_at: number[];
};
export type SnapshotEnd = { server_time: string };

export type Changes = {
  cursor: string;
  server_time: string;
  changes: (Change & { cursor: string })[];
  reset: "too_old" | "other_epoch" | null;
};
