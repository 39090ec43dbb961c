import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import { SimpleCsrfProtectionLinkPlugin } from "@orpc/client/plugins";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { BrowserClient } from "@/lib/contract/browser";

const link = new RPCLink({
  url: () => {
    if (typeof window === "undefined") throw new Error("the browser's client was called on the server");
    return `${window.location.origin}/api/rpc`;
  },
  // A claim is let go while its page is being left, when the browser drops what is not kept alive.
  fetch: (request, init, _options, path) =>
    globalThis.fetch(request, { ...init, keepalive: path.at(-1) === "release" || path.at(-1) === "look" }),
  plugins: [new SimpleCsrfProtectionLinkPlugin()],
});

/** Query options, mutation options and keys of every call. Keys come from here and nowhere else. */
export const api = createTanstackQueryUtils(createORPCClient<BrowserClient>(link));

export type Api = typeof api;
