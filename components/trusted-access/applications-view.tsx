"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useQueryStates } from "nuqs";
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
import { type AccessFilter, accessHref, accessList, accessSearch, accessViews } from "./access-search";
import { ApplicationTable } from "./application-table";

const empty: Record<AccessFilter, { title: string; text: string }> = {
  waiting: {
    title: "No application is waiting",
    text: "Owners apply in the portal. One of you verifies an application, another confirms it.",
  },
  granted: {
    title: "Nobody holds trusted access",
    text: "What two people granted stands here until it ends by itself, or somebody withdraws it.",
  },
  over: {
    title: "Nothing is over yet",
    text: "Applications that were refused or taken back stand here, and what ended or was withdrawn.",
  },
};

/** Applications for trusted access, and what was granted. */
export function ApplicationsView() {
  const [{ view }] = useQueryStates(accessSearch);
  const query = useInfiniteQuery({ ...accessList(api, view), refetchInterval: 10_000 });
  const steady = useSteadyRows(pagesOf(query), view);
  return (
    <Page>
      <PageHeader
        title="Trusted access"
        aside={
          <>
            <ViewLinks
              label="Views of trusted access"
              views={accessViews.map(({ filter, label }) => ({
                label,
                href: accessHref(filter),
                current: filter === view,
              }))}
            />
            <ChangesButton changes={steady.changes} onShow={() => steady.show()} />
          </>
        }
      />
      <StaleNotice query={query} />
      <ListBody
        query={query}
        name="applications"
        failure={loadFailureOf(query)}
        shown={steady.rows.length}
        empty={
          <EmptyState icon={ShieldCheck} title={empty[view].title}>
            {empty[view].text}
          </EmptyState>
        }
      >
        <ApplicationTable rows={steady.rows} filter={view} />
      </ListBody>
    </Page>
  );
}
