"use client";

import { setNonce } from "get-nonce";
import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { ClockProvider } from "@/components/record/clock";
import { Toaster } from "@/components/ui/toast";
import { ApiProvider } from "@/lib/client/api-provider";
import { paths } from "@/lib/paths";

type ProvidersProps = { nonce: string | undefined; now: string; children: ReactNode };

export function Providers({ nonce, now, children }: ProvidersProps) {
  // Dialogs lock scrolling with a style element of their own, which the policy refuses without the nonce.
  if (nonce && typeof window !== "undefined") setNonce(nonce);
  return (
    <ThemeProvider attribute="data-theme" nonce={nonce} disableTransitionOnChange>
      <ClockProvider now={now}>
        <ApiProvider signInPath={paths.signIn}>
          {children}
          <Toaster />
        </ApiProvider>
      </ClockProvider>
    </ThemeProvider>
  );
}
