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
import { CaseHeader } from "./case-header";
import { Decide } from "./decide";
import { What } from "./what";
import { Who } from "./who";

export function CaseView({ reference }: { reference: string }) {
  const query = useQuery(api.console.case.get.queryOptions({ input: { reference }, refetchInterval: 5_000 }));
  if (query.isPending) return <ColumnsSkeleton label="Loading the case" />;
  if (!query.data) {
    return (
      <Page>
        <PageHeader title={reference} />
        <Failing
          title={`Case ${reference} could not be loaded.`}
          failure={failureOf(query.error)}
          query={query}
        />
      </Page>
    );
  }
  const view = query.data;
  return (
    <Page fills>
      <CaseHeader view={view} />
      <StaleNotice query={query} />
      <Columns
        label={`Case ${reference}`}
        first="what"
        columns={[
          { name: "who", label: "Who", content: <Who view={view} /> },
          { name: "what", label: "What", content: <What view={view} /> },
          { name: "decide", label: "Decide", content: <Decide view={view} />, scrolls: true },
        ]}
      />
    </Page>
  );
}
