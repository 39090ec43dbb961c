"use client";

import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { ChangesButton } from "./changes-button";
import { ListBody } from "./list-body";
import { Page } from "./page";
import { PageHeader } from "./page-header";
import { pagesOf } from "./pages-of";
import { StaleNotice } from "./stale-notice";
import type { SteadyRow } from "./steady-rows";
import { useSteadyRows } from "./use-steady-rows";
import { ViewLinks } from "./view-links";

type Listed = { reference: string };

type ListPageProps<Row extends Listed, View extends string> = {
  title: string;
  /** What the list is called: "appeals". */
  name: string;
  views: readonly { filter: View; label: string }[];
  /** The view that is shown. */
  view: View;
  href: (view: View) => string;
  /** The way back to the list it hangs under. */
  actions?: ReactNode;
  /** Other lists, one press away. */
  beside?: readonly { label: string; href: string }[];
  query: Parameters<typeof pagesOf<Row>>[0] &
    ComponentProps<typeof StaleNotice>["query"] &
    ComponentProps<typeof ListBody>["query"];
  failure: ComponentProps<typeof ListBody>["failure"];
  icon: LucideIcon;
  empty: { title: string; text: string };
  children: (rows: SteadyRow<Row>[]) => ReactNode;
};

/** A list of records by their references in a few views, whose rows stay where they are while it renews itself. */
export function ListPage<Row extends Listed, View extends string>(props: ListPageProps<Row, View>) {
  const {
    title,
    name,
    views,
    view,
    href,
    beside = [],
    actions,
    query,
    failure,
    icon,
    empty,
    children,
  } = props;
  const steady = useSteadyRows(pagesOf(query), view);
  return (
    <Page>
      <PageHeader
        title={title}
        aside={
          <>
            <ViewLinks
              label={`Views of ${name}`}
              views={[
                ...views.map(({ filter, label }) => ({
                  label,
                  href: href(filter),
                  current: filter === view,
                })),
                ...beside.map((list) => ({ ...list, current: false })),
              ]}
            />
            <ChangesButton changes={steady.changes} onShow={() => steady.show()} />
          </>
        }
        actions={actions}
      />
      <StaleNotice query={query} />
      <ListBody
        query={query}
        name={name}
        failure={failure}
        shown={steady.rows.length}
        empty={
          <EmptyState icon={icon} title={empty.title}>
            {empty.text}
          </EmptyState>
        }
      >
        {children(steady.rows)}
      </ListBody>
    </Page>
  );
}
