import type { Place } from "@/components/frame/places";
import { mayDo, type requireStaff } from "@/lib/auth/pages";

type Staff = Awaited<ReturnType<typeof requireStaff>>;

const verbs = {
  queue: "see_queue",
  appeals: "see_appeal",
  trustedAccess: "see_trusted_access",
  subjects: "see_case",
  insight: "see_insight",
  policies: "see_policies",
  deliveries: "see_deliveries",
  gateways: "see_gateways",
  mailbox: "see_mailbox",
  people: "see_people",
  audit: "see_audit",
} as const satisfies Record<Place, unknown>;

/** The places of the bar that this person may go to. */
export function placesOf(staff: Staff): Place[] {
  return (Object.keys(verbs) as Place[]).filter((place) => mayDo(staff, verbs[place]));
}
