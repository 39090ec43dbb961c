"use client";

import { PageHeader } from "@/components/record/page-header";
import { ErrorState } from "@/components/ui/error-state";

type FailedProps = { error: Error & { digest?: string }; reset: () => void };

export default function Failed({ error, reset }: FailedProps) {
  return (
    <div className="flex-1 bg-surface">
      <PageHeader title="Failed" />
      <ErrorState title="This page failed." requestId={error.digest ?? null} onRetry={reset}>
        The fault is ours. Nothing that was decided or sent before is lost, and drafts are kept.
      </ErrorState>
    </div>
  );
}
