"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Scale } from "lucide-react";
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
import { type AppealFilter, appealList, appealSearch, appealsHref, appealViews } from "./appeal-search";
import { AppealTable } from "./appeal-table";

const empty: Record<AppealFilter, { title: string; text: string }> = {
  open: {
    title: "No appeal is waiting",
    text: "Appeals arrive from the portal, from the link in a notice and by API. The one with the least left to save comes first.",
  },
  waiting: {
    title: "No customer owes an answer",
    text: "Appeals whose customer was asked a question wait here, and come back by themselves with the answer.",
  },
  closed: {
    title: "No appeal was decided yet",
    text: "Granted, upheld, withdrawn and moot appeals stand here.",
  },
};

export function AppealsView() {
  const [{ view }] = useQueryStates(appealSearch);
  const query = useInfiniteQuery({ ...appealList(api, view), refetchInterval: 5_000 });
  const steady = useSteadyRows(pagesOf(query), view);

  return (
    <Page>
      <PageHeader
        title="Appeals"
        aside={
          <>
            <ViewLinks
              label="Views of the appeals"
              views={appealViews.map(({ filter, label }) => ({
                label,
                href: appealsHref(filter),
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
        name="appeals"
        failure={loadFailureOf(query)}
        shown={steady.rows.length}
        empty={
          <EmptyState icon={Scale} title={empty[view].title}>
            {empty[view].text}
          </EmptyState>
        }
      >
        <AppealTable label="Appeals" rows={steady.rows} decided={view === "closed"} />
      </ListBody>
    </Page>
  );
}
