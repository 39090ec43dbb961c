"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { makeQueryClient } from "./query-client";

type Props = { signInPath: string; children: ReactNode };

/** Gives the page its cache of answers, and leaves for the sign-in page once the session is over. */
export function ApiProvider({ signInPath, children }: Props) {
  const [client] = useState(() =>
    makeQueryClient(() => {
      const { pathname, search } = window.location;
      const query = new URLSearchParams({ callbackUrl: `${pathname}${search}`, ended: "yes" });
      window.location.assign(`${signInPath}?${query}`);
    }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
