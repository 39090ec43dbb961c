import type { Actor, StaffRole } from "@/lib/domain/actor";
import { paths } from "@/lib/paths";

const desk: Record<StaffRole, string> = {
  reviewer: paths.queue,
  lead: paths.queue,
  support: paths.appeals,
  admin: paths.mailbox,
  auditor: paths.audit,
};

/** Where somebody begins after signing in. */
export const landingOf = (actor: Actor): string => (actor.kind === "staff" ? desk[actor.role] : paths.portal);

/** The path of `url` if it lies on `origin`, else `/`: nobody is sent elsewhere by a link to the sign-in page. */
export function safePath(url: string, origin: string): string {
  const target = URL.canParse(url, origin) ? new URL(url, origin) : null;
  // A path that begins with two slashes would be read again as another site's address.
  if (target?.origin !== new URL(origin).origin || target.pathname.startsWith("//")) return "/";
  return `${target.pathname}${target.search}`;
}
