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

export type Snapshot = {
  epoch: string;
  cursor: string;
  server_time: string;
  entries: Entry[];
  blocking: Blocking[];
};

export type Changes = {
  cursor: string;
  server_time: string;
  changes: (Change & { cursor: string })[];
  reset: "too_old" | "other_epoch" | null;
};
