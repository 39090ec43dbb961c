const segment = encodeURIComponent;
const caseOf = (reference: string) => `/cases/${segment(reference)}`;
const appealOf = (reference: string) => `/appeals/${segment(reference)}`;
const accessOf = (reference: string) => `/trusted-access/${segment(reference)}`;
const disputeOf = (reference: string) => `/appeals/blocks/${segment(reference)}`;
const policyOf = (key: string) => `/policies/${segment(key)}`;

const RECORDS: Record<string, (reference: string) => string> = {
  "A-": appealOf,
  "T-": accessOf,
  "B-": disputeOf,
};

/** The path of every page, in one place. */
export const paths = {
  /** Leads everybody to where they begin. */
  home: "/",
  signIn: "/sign-in",
  /** Where a customer asks for a link by mail. */
  signInByLink: "/sign-in/link",
  /** Where such a link leads. */
  enter: (token: string) => `/enter/${segment(token)}`,
  queue: "/queue",
  /** The open cases with a signal of this monitor. */
  queueOfMonitor: (name: string) => `/queue?monitor=${segment(name)}`,
  case: caseOf,
  appeals: "/appeals",
  appeal: appealOf,
  /** Disputes of blocked requests. */
  disputes: "/appeals/blocks",
  dispute: disputeOf,
  trustedAccess: "/trusted-access",
  accessApplication: accessOf,
  /** Where a reference of any kind leads. */
  record: (reference: string) => RECORDS[reference.slice(0, 2)]?.(reference) ?? caseOf(reference),
  subjects: "/subjects",
  subject: (id: string) => `/subjects/${segment(id)}`,
  insight: "/insight",
  people: "/people",
  keys: "/people/keys",
  policies: "/policies",
  policy: policyOf,
  policyEditor: (key: string) => `${policyOf(key)}/edit`,
  policyProposal: (key: string, id: string) => `${policyOf(key)}/proposals/${segment(id)}`,
  audit: "/audit",
  deliveries: "/deliveries",
  gateways: "/gateways",
  notifications: "/notifications",
  mailbox: "/mailbox",
  mailboxMessage: (id: string) => `/mailbox/${segment(id)}`,
  /** The HTML part of a mail alone, for a frame. */
  mailAsShown: (id: string) => `/api/mailbox/${segment(id)}`,
  /** The HTML of a notice as a policy would say it, for a frame. */
  noticeAsShown: "/api/notice-preview",
  portal: "/portal",
  portalIdentifiers: "/portal/identifiers",
  portalNotice: (id: string) => `/portal/notices/${segment(id)}`,
  /** Its members; what else owners manage is below. */
  portalOrganization: "/portal/organization",
  portalContacts: "/portal/organization/contacts",
  portalKeys: "/portal/organization/keys",
  portalTimezone: "/portal/organization/time-zone",
  portalAppeal: (caseReference: string) => `/portal/cases/${segment(caseReference)}/appeal`,
  portalTrustedAccess: "/portal/trusted-access",
  portalApply: "/portal/trusted-access/apply",
  portalRenewal: (reference: string) => `/portal/trusted-access/apply?renews=${segment(reference)}`,
  portalAccessApplication: (reference: string) => `/portal/trusted-access/${segment(reference)}`,
  portalBlocks: "/portal/blocks",
  portalBlock: (reference: string) => `/portal/blocks/${segment(reference)}`,
  portalWebhooks: "/portal/webhooks",
  portalWebhook: (id: string) => `/portal/webhooks/${segment(id)}`,
  door: (token: string) => `/appeal/${segment(token)}`,
  /** Where the door's form goes without scripts. */
  doorForm: (token: string) => `/api/door/${segment(token)}`,
  /** A file of an appeal, for whoever is signed in, or holds the link. */
  file: (id: string) => `/api/files/${segment(id)}`,
  doorFile: (token: string, id: string) => `/api/door/${segment(token)}/files/${segment(id)}`,
  files: "/api/files",
  /** For whoever integrates: public. */
  docs: "/docs",
  docsApi: "/docs/api",
  openApi: "/v1/openapi.json",
  doorByReference: (reference: string) => `/a/${segment(reference)}`,
} as const;
