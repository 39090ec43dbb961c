"use client";

import { useQuery } from "@tanstack/react-query";
import { Columns } from "@/components/record/columns";
import { Failing } from "@/components/record/failing";
import { StaleNotice } from "@/components/record/stale-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { AppealHeader } from "./appeal-header";
import { Conversation } from "./conversation";
import { DecisionUnderAppeal } from "./decision-under-appeal";
import { LeftToSave } from "./left-to-save";
import { Outcome } from "./outcome";

export function AppealView({ reference }: { reference: string }) {
  const query = useQuery(
    api.console.appeal.get.queryOptions({ input: { reference }, refetchInterval: 5_000 }),
  );
  if (query.isPending) return <SkeletonRows rows={12} label="Loading the appeal" />;
  if (!query.data) {
    return (
      <Failing
        title={`Appeal ${reference} could not be loaded.`}
        failure={failureOf(query.error)}
        onRetry={() => query.refetch()}
        retrying={query.isFetching}
      />
    );
  }
  const view = query.data;
  return (
    <div className="flex flex-1 flex-col bg-surface">
      <AppealHeader view={view} />
      <StaleNotice query={query} />
      <LeftToSave view={view} />
      <Columns
        label={`Appeal ${reference}`}
        first="appeal"
        columns={[
          { name: "decision", label: "Decision", content: <DecisionUnderAppeal view={view} /> },
          { name: "appeal", label: "Appeal", content: <Conversation view={view} /> },
          { name: "outcome", label: "Outcome", content: <Outcome view={view} /> },
        ]}
        wideLeft
      />
    </div>
  );
}
