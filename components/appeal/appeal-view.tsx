"use client";

import { useQuery } from "@tanstack/react-query";
import { Columns } from "@/components/record/columns";
import { ColumnsSkeleton } from "@/components/record/columns-skeleton";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
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
  if (query.isPending) return <ColumnsSkeleton label="Loading the appeal" />;
  if (!query.data) {
    return (
      <Page>
        <PageHeader title={reference} />
        <Failing
          title={`Appeal ${reference} could not be loaded.`}
          failure={failureOf(query.error)}
          query={query}
        />
      </Page>
    );
  }
  const view = query.data;
  return (
    <Page fills>
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
    </Page>
  );
}
