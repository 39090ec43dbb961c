"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { OctagonMinus } from "lucide-react";
import { useQueryStates } from "nuqs";
import { BackLink } from "@/components/record/back-link";
import { ChangesButton } from "@/components/record/changes-button";
import { ListBody } from "@/components/record/list-body";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { pagesOf } from "@/components/record/pages-of";
import { StaleNotice } from "@/components/record/stale-notice";
import { useSteadyRows } from "@/components/record/use-steady-rows";
import { ViewLinks } from "@/components/record/view-links";
import { EmptyState } from "@/components/ui/empty-state";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { type DisputeFilter, disputeList, disputeSearch, disputesHref, disputeViews } from "./dispute-search";
import { DisputeTable } from "./dispute-table";

const empty: Record<DisputeFilter, { title: string; text: string }> = {
  open: {
    title: "No disputed block is waiting",
    text: "A monitor's block of one request limits nothing; its customer can dispute it in the portal or by API. The one that waits longest comes first.",
  },
  answered: {
    title: "No disputed block was answered yet",
    text: "Blocks that were false, and those that stand, are kept here. Both count in the record of their monitor.",
  },
};

/** Disputes of single blocked requests. */
export function DisputesView() {
  const [{ view }] = useQueryStates(disputeSearch);
  const query = useInfiniteQuery({ ...disputeList(api, view), refetchInterval: 10_000 });
  const steady = useSteadyRows(pagesOf(query), view);
  return (
    <Page>
      <PageHeader
        title="Disputed blocks"
        aside={
          <>
            <ViewLinks
              label="Views of the disputed blocks"
              views={disputeViews.map(({ filter, label }) => ({
                label,
                href: disputesHref(filter),
                current: filter === view,
              }))}
            />
            <ChangesButton changes={steady.changes} onShow={() => steady.show()} />
          </>
        }
        actions={<BackLink href={paths.appeals}>Appeals</BackLink>}
      />
      <StaleNotice query={query} />
      <ListBody
        query={query}
        name="disputed blocks"
        failure={loadFailureOf(query)}
        shown={steady.rows.length}
        empty={
          <EmptyState icon={OctagonMinus} title={empty[view].title}>
            {empty[view].text}
          </EmptyState>
        }
      >
        <DisputeTable rows={steady.rows} filter={view} />
      </ListBody>
    </Page>
  );
}
