import { paths } from "@/lib/paths";

/** The console's places in the order of the bar, with the letter that follows "g". */
export const places = {
  queue: { label: "Queue", href: paths.queue, letter: "q", within: [paths.queue, "/cases"] },
  appeals: { label: "Appeals", href: paths.appeals, letter: "a", within: [paths.appeals] },
  trustedAccess: {
    label: "Trusted access",
    href: paths.trustedAccess,
    letter: "t",
    within: [paths.trustedAccess],
  },
  subjects: { label: "Subjects", href: paths.subjects, letter: "s", within: [paths.subjects] },
  insight: { label: "Insight", href: paths.insight, letter: "i", within: [paths.insight] },
  policies: { label: "Policies", href: paths.policies, letter: "p", within: [paths.policies] },
  deliveries: { label: "Deliveries", href: paths.deliveries, letter: "d", within: [paths.deliveries] },
  gateways: { label: "Gateways", href: paths.gateways, letter: "w", within: [paths.gateways] },
  mailbox: { label: "Mailbox", href: paths.mailbox, letter: "m", within: [paths.mailbox] },
  people: { label: "People", href: paths.people, letter: "e", within: [paths.people] },
  audit: { label: "Audit", href: paths.audit, letter: "l", within: [paths.audit] },
} as const;

export type Place = keyof typeof places;

export type PlaceCount = {
  total: number;
  /** What cannot wait, in words: "3 late", "1 urgent". */
  alarm?: string | null;
};
