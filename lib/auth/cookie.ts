import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";

const isSecure = () => env().baseUrl.startsWith("https://");

/** The session's cookie. Under https its name makes the browser refuse one set by a subdomain or over http. */
export const sessionCookie = () => ({
  name: isSecure() ? "__Host-recourse.session" : "recourse.session",
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() },
});

/** All that a session's token says. Everything else is read from the person's row. */
export type SessionToken = { personId: string; signedInAt: Date };

/** Reads a token we issued; null for a missing, forged or expired one. */
export async function readToken(token: string | undefined): Promise<SessionToken | null> {
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: env().secret });
    if (typeof claims?.sub !== "string" || typeof claims.at !== "number") return null;
    return { personId: claims.sub, signedInAt: new Date(claims.at) };
  } catch {
    return null;
  }
}
