"use client";

import dynamic from "next/dynamic";
import { ChangesButton } from "@/components/record/changes-button";
import { Failing } from "@/components/record/failing";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { useSteadyRows } from "@/components/record/use-steady-rows";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useMedia } from "@/components/ui/use-media";
import { useShortcut } from "@/components/ui/use-shortcut";
import { loadFailureOf } from "@/lib/client/failure";
import { ClaimNextButton } from "./claim-next-button";
import { FilterLine } from "./filter-line";
import { QueueEmpty } from "./queue-empty";
import { QueueNav } from "./queue-nav";
import { QueueTable } from "./queue-table";
import { RowKeys } from "./row-keys";
import { useQueuePages } from "./use-queue-pages";
import { useQueueState } from "./use-queue-state";
import { useRemembered } from "./use-remembered";
import { useRowActs } from "./use-row-acts";
import { useRowSelection } from "./use-row-selection";
import { useViews } from "./use-views";

const QueuePreview = dynamic(() => import("./queue-preview").then((module) => module.QueuePreview), {
  ssr: false,
});

export type QueueViewProps = {
  /** The reader's id. */
  me: string;
  /** Whether this person takes cases, or only looks. */
  mayDecide: boolean;
  /** Whether this person answers proposals and questions. */
  isLead: boolean;
};

export function QueueView({ me, mayDecide, isLead }: QueueViewProps) {
  const { state, scope, change } = useQueueState();
  const views = useViews(state, change);
  useRemembered(state, scope);
  const list = useQueuePages(state, scope);
  const steady = useSteadyRows(list.pages, scope);
  const selection = useRowSelection(
    steady.rows.map(({ row }) => row),
    scope,
  );
  const acts = useRowActs(me);
  const onAct = mayDecide ? acts.give : undefined;
  const isWide = useMedia("(min-width: 90rem)");
  const failure = loadFailureOf(list.first);

  function show() {
    steady.show(1);
    list.restart();
    selection.keepFocus();
  }
  useShortcut({ keys: "r", label: "Show what changed", onPress: show }, steady.changes > 0);

  // Before anything was selected, the case that comes first is the one to look at.
  const acted = steady.rows[Math.max(0, selection.index)];
  return (
    <div data-fills="always" className="flex min-h-0 flex-1 flex-col bg-surface lg:flex-row">
      <QueueNav {...views.nav} isLead={isLead} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <PageHeader
          title={views.title}
          aside={<ChangesButton changes={steady.changes} onShow={show} />}
          actions={mayDecide ? <ClaimNextButton filter={state.filter} /> : null}
        />
        <FilterLine state={state} onChange={change} actions={views.actions} />
        <StaleNotice query={list.first} />
        {list.first.isPending ? (
          <SkeletonRows rows={14} label="Loading the queue" />
        ) : failure ? (
          <Failing title="The queue could not be loaded." failure={failure} query={list.first} />
        ) : steady.rows.length === 0 ? (
          <QueueEmpty state={state} onShow={change} />
        ) : (
          <QueueTable
            key={scope}
            label={`${views.title}: cases`}
            rows={steady.rows}
            hasMore={list.hasMore}
            onNearEnd={list.loadMore}
            onView={list.see}
            selection={selection}
            previewed={isWide}
            onAct={onAct}
          />
        )}
      </div>
      <aside
        aria-label="Selected case"
        className="hidden w-80 shrink-0 overflow-y-auto border-line border-l min-[100rem]:w-96 min-[90rem]:block"
      >
        {isWide && acted ? <QueuePreview key={acted.row.reference} {...acted} onAct={onAct} /> : null}
      </aside>
      {onAct && acted && !acted.gone && (selection.index >= 0 || isWide) ? (
        <RowKeys row={acted.row} onAct={onAct} />
      ) : null}
      {acts.dialog}
      {views.dialog}
    </div>
  );
}
