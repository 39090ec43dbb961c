import { redirect } from "next/navigation";
import { env } from "@/lib/env";
import { landingOf, safePath } from "./landing";
import { currentSession } from "./pages";

type Query = Record<string, string | string[] | undefined>;

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** What the sign-in page offers. Somebody signed in already is sent on. */
export async function signInPage(query: Query): Promise<{
  callbackPath: string;
  singleSignOn: string | null;
  error: string | null;
  /** They were signed in until their session was over. */
  ended: boolean;
}> {
  const callbackPath = safePath(first(query.callbackUrl) ?? "/", env().baseUrl);
  const { actor } = await currentSession();
  if (actor) redirect(callbackPath === "/" ? landingOf(actor) : callbackPath);
  return {
    callbackPath,
    singleSignOn: env().oidc?.name ?? null,
    error: first(query.error) ?? null,
    ended: query.ended !== undefined,
  };
}
