"use client";

import { ShieldAlert } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";

/** The number itself stands below, to be copied. */
const ours = "Something went wrong on our side. Nothing was lost. Quote the request when you report it.";

type FailingProps = {
  /** What failed: "The queue could not be loaded." */
  title: string;
  failure: { kind: string; message: string; requestId: string | null };
  query: { refetch: () => unknown; isFetching: boolean };
};

/** What stands where a view's records could not be loaded. */
export function Failing({ title, failure, query }: FailingProps) {
  if (failure.kind === "forbidden") {
    return (
      <EmptyState icon={ShieldAlert} title="This is not yours to see">
        {failure.message} An administrator can change your role.
      </EmptyState>
    );
  }
  return (
    <ErrorState
      title={title}
      requestId={failure.requestId}
      onRetry={() => query.refetch()}
      retrying={query.isFetching}
    >
      {failure.requestId ? ours : failure.message}
    </ErrorState>
  );
}
