"use client";

import { useQuery } from "@tanstack/react-query";
import { RadioTower } from "lucide-react";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { gatewayList } from "./gateway-list";
import { GatewayTable } from "./gateway-table";

/** What each gateway has applied of what was decided. */
export function GatewaysView() {
  const query = useQuery({ ...gatewayList(api), refetchInterval: 5_000 });
  const failure = loadFailureOf(query);
  const rows = query.data?.rows ?? [];
  const counted = rows.filter(({ status }) => status !== "gone");
  const current = counted.filter(({ status }) => status === "current").length;
  return (
    <Page>
      <PageHeader
        title="Gateways"
        aside={
          counted.length > 0 ? (
            <p className="text-muted">
              {current} of {counted.length} {counted.length === 1 ? "applies" : "apply"} what is decided now
            </p>
          ) : null
        }
      />
      <StaleNotice query={query} />
      {query.isPending ? <SkeletonRows rows={6} label="Loading the gateways" /> : null}
      {failure ? <Failing title="The gateways could not be loaded." failure={failure} query={query} /> : null}
      {query.data && rows.length === 0 ? (
        <EmptyState icon={RadioTower} title="No gateway has reported yet">
          A gateway that follows what is limited says what it has applied. Until one does, nobody can see
          whether a decision has arrived. <Link href={paths.docs}>How a gateway begins</Link>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? <GatewayTable rows={rows} /> : null}
    </Page>
  );
}
