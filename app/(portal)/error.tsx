"use client";

import { ErrorState } from "@/components/ui/error-state";

type FailedProps = { error: Error & { digest?: string }; reset: () => void };

export default function Failed({ error, reset }: FailedProps) {
  return (
    <>
      <h1 className="sr-only">This page failed</h1>
      <ErrorState title="This page failed." requestId={error.digest ?? null} onRetry={reset}>
        The fault is ours. What you sent before is safe, and what you typed is kept.
      </ErrorState>
    </>
  );
}
