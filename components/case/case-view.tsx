"use client";

import { useQuery } from "@tanstack/react-query";
import { useAutoNext } from "@/components/case/decide/auto-next";
import { Decide } from "@/components/case/decide/decide";
import { useLookAhead } from "@/components/case/decide/use-look-ahead";
import { Columns } from "@/components/record/columns";
import { ColumnsSkeleton } from "@/components/record/columns-skeleton";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { CaseHeader, type Reader } from "./case-header";
import { InterimBanner } from "./interim-banner";
import { Unreached } from "./unreached";
import { useArrival } from "./use-arrival";
import { usePresence } from "./use-presence";
import { What } from "./what";
import { Who } from "./who";

export function CaseView({ reference, reader }: { reference: string; reader: Reader }) {
  const query = useQuery(api.console.case.get.queryOptions({ input: { reference }, refetchInterval: 5_000 }));
  usePresence(reference);
  useArrival(reference, query.data !== undefined);
  useLookAhead(reference, useAutoNext() && query.data?.claim?.mine === true);
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
      <CaseHeader view={view} reader={reader} />
      <StaleNotice query={query} />
      <InterimBanner view={view} />
      <Unreached view={view} />
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
