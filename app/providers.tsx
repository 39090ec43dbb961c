"use client";

import { setNonce } from "get-nonce";
import { ThemeProvider } from "next-themes";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { ClockProvider } from "@/components/record/clock";
import { Toaster } from "@/components/ui/toast";
import { TooltipProvider } from "@/components/ui/tooltip";
import { ApiProvider } from "@/lib/client/api-provider";
import { paths } from "@/lib/paths";

type ProvidersProps = { nonce: string | undefined; now: string; children: ReactNode };

export function Providers({ nonce, now, children }: ProvidersProps) {
  // Dialogs lock scrolling with a style element of their own, which the policy refuses without the nonce.
  if (nonce && typeof window !== "undefined") setNonce(nonce);
  return (
    <ThemeProvider attribute="data-theme" nonce={nonce} disableTransitionOnChange>
      <NuqsAdapter>
        <ClockProvider now={now}>
          <ApiProvider signInPath={paths.signIn}>
            <TooltipProvider delayDuration={250}>
              {children}
              <Toaster />
            </TooltipProvider>
          </ApiProvider>
        </ClockProvider>
      </NuqsAdapter>
    </ThemeProvider>
  );
}
