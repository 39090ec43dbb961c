"use client";

import { ErrorState } from "@/components/ui/error-state";

type PortalFailedProps = { error: Error & { digest?: string }; reset: () => void };

/** What a customer sees where a page of the portal or of the door failed. */
export function PortalFailed({ error, reset }: PortalFailedProps) {
  return (
    <>
      <h1 className="sr-only">This page failed</h1>
      <ErrorState title="This page failed." requestId={error.digest ?? null} onRetry={reset}>
        The fault is ours. What you sent before is safe, and what you typed is kept.
      </ErrorState>
    </>
  );
}
