export type SubjectKind = "organization" | "end_user";

/** What can be flagged and limited: an organization, or one end user of it. */
export type Subject = {
  id: string;
  kind: SubjectKind;
  organizationId: string;
  /** The organization's opaque string for its end user; null for the organization itself. */
  safetyIdentifier: string | null;
};

export type Organization = {
  id: string;
  externalId: string;
  name: string;
  zdr: boolean;
  timezone: string;
  locale: string;
  tier: string | null;
};
