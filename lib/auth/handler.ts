import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "./options";

type Route = { params: Promise<{ nextauth: string[] }> };

/** Far more than an address and a password; next-auth reads whatever is sent. */
const MAX_BODY_BYTES = 8 * 1_024;

/** Serves next-auth's own calls: signing in, its callbacks, signing out. */
export async function handleAuth(request: NextRequest, route: Route): Promise<Response> {
  if (request.body) {
    const length = request.headers.get("content-length");
    if (length === null) return new Response(null, { status: 411 });
    if (Number(length) > MAX_BODY_BYTES) return new Response(null, { status: 413 });
  }
  return NextAuth(request, route, authOptions());
}
