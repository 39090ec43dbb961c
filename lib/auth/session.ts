import type { Actor } from "@/lib/domain/actor";
import { resumeSession } from "@/lib/services/identity/session";
import { readToken, sessionCookie } from "./cookie";

/** What both Next's cookie store and a request's cookies offer. */
type Cookies = { get(name: string): { value: string } | undefined };

/** The actor of a request's session, by the person's row as it is now; null when signed out. */
export async function actorOfCookies(cookies: Cookies, now: Date): Promise<Actor | null> {
  const token = await readToken(cookies.get(sessionCookie().name)?.value);
  return token ? resumeSession(token, now) : null;
}
