"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import { useQueryStates } from "nuqs";
import { ListPage } from "@/components/record/list-page";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
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
  return (
    <ListPage
      title="Appeals"
      name="appeals"
      views={appealViews}
      view={view}
      href={appealsHref}
      beside={[{ label: "Disputed blocks", href: paths.disputes }]}
      query={query}
      failure={loadFailureOf(query)}
      icon={Scale}
      empty={empty[view]}
    >
      {(rows) => <AppealTable label="Appeals" rows={rows} decided={view === "closed"} />}
    </ListPage>
  );
}
