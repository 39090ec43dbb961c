"use client";

import { useQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { PolicyTable } from "./policy-table";

export function PoliciesView() {
  const query = useQuery(api.console.policy.list.queryOptions({ refetchInterval: 10_000 }));
  return (
    <Page>
      <PageHeader title="Policies" />
      <StaleNotice query={query} />
      {query.isPending ? <SkeletonRows rows={3} label="Loading the policies" /> : null}
      {query.isError && !query.data ? (
        <Failing title="The policies could not be loaded." failure={failureOf(query.error)} query={query} />
      ) : null}
      {query.data?.rows.length === 0 ? (
        <EmptyState icon={ScrollText} title="No policy was set yet">
          A policy is one safeguard as data: what opens a case, how people are warned and limited, and by
          when. An operator begins the first one at the command line with{" "}
          <code>npm run admin -- set-policy cyber</code>; leads change it here.
        </EmptyState>
      ) : null}
      {query.data && query.data.rows.length > 0 ? <PolicyTable rows={query.data.rows} /> : null}
    </Page>
  );
}
