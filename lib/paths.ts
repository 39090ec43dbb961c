const segment = encodeURIComponent;

/** The path of every page, in one place. */
export const paths = {
  signIn: "/sign-in",
  queue: "/queue",
  case: (reference: string) => `/cases/${segment(reference)}`,
  appeals: "/appeals",
  appeal: (reference: string) => `/appeals/${segment(reference)}`,
  subjects: "/subjects",
  subject: (id: string) => `/subjects/${segment(id)}`,
  audit: "/audit",
  deliveries: "/deliveries",
  mailbox: "/mailbox",
  mailboxMessage: (id: string) => `/mailbox/${segment(id)}`,
  portal: "/portal",
  portalNotice: (id: string) => `/portal/notices/${segment(id)}`,
  portalAppeal: (caseReference: string) => `/portal/cases/${segment(caseReference)}/appeal`,
  door: (token: string) => `/appeal/${segment(token)}`,
  doorByReference: (reference: string) => `/a/${segment(reference)}`,
} as const;
