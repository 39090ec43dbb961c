import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import { SimpleCsrfProtectionLinkPlugin } from "@orpc/client/plugins";
import type { BrowserClient } from "@/lib/contract/browser";
import { addressOf, PASSWORD } from "./installation";

/** The browser's calls without a browser, with these cookies. */
export function callsOf(url: string, cookie = ""): BrowserClient {
  const plugins = [new SimpleCsrfProtectionLinkPlugin()];
  return createORPCClient(new RPCLink({ url: `${url}/api/rpc`, headers: { cookie }, plugins }));
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Signs somebody in as the sign-in page does, and returns their calls. */
export async function signIn(url: string, name: string, password = PASSWORD): Promise<BrowserClient> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email: addressOf(name), password, json: "true" });
  const headers = { cookie: cookiesOf(csrf) };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers,
    body,
    redirect: "manual",
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session"))
    throw new Error(`${name} could not sign in: ${answer.status} ${await answer.text()}`);
  return callsOf(url, cookie);
}
