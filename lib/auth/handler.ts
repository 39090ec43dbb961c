import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "./options";

type Route = { params: Promise<{ nextauth: string[] }> };

/** Serves next-auth's own calls: signing in, its callbacks, signing out. */
export function handleAuth(request: NextRequest, route: Route): Promise<Response> {
  return NextAuth(request, route, authOptions());
}
