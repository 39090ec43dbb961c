import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { readMeters } from "./meter";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** With a token, whoever has it; without one, only the demo and tests, which nobody else reaches. */
function isAllowed(authorization: string | null): boolean {
  const { metricsToken, databaseKind } = env();
  if (!metricsToken) return databaseKind !== "external";
  return timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${metricsToken}`));
}

/** Serves what is measured to Prometheus. */
export async function metrics(request: Request): Promise<Response> {
  if (!isAllowed(request.headers.get("authorization"))) return new Response(null, { status: 401 });
  const { text, type } = await readMeters();
  return new Response(text, { headers: { "content-type": type, "cache-control": "no-store" } });
}
