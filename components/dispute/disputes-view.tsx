"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { OctagonMinus } from "lucide-react";
import { useQueryStates } from "nuqs";
import { BackLink } from "@/components/record/back-link";
import { ListPage } from "@/components/record/list-page";
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
  return (
    <ListPage
      title="Disputed blocks"
      name="disputed blocks"
      views={disputeViews}
      view={view}
      href={disputesHref}
      actions={<BackLink href={paths.appeals}>Appeals</BackLink>}
      query={query}
      failure={loadFailureOf(query)}
      icon={OctagonMinus}
      empty={empty[view]}
    >
      {(rows) => <DisputeTable rows={rows} filter={view} />}
    </ListPage>
  );
}
