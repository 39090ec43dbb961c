"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useQueryStates } from "nuqs";
import { ListPage } from "@/components/record/list-page";
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
  return (
    <ListPage
      title="Trusted access"
      name="applications"
      views={accessViews}
      view={view}
      href={accessHref}
      query={query}
      failure={loadFailureOf(query)}
      icon={ShieldCheck}
      empty={empty[view]}
    >
      {(rows) => <ApplicationTable rows={rows} filter={view} />}
    </ListPage>
  );
}
