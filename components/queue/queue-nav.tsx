"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/api";
import type { SavedView } from "@/lib/contract/console/queue-view";
import type { QueueState } from "./queue-search";
import { queueViews } from "./queue-views";
import { SavedViewItem } from "./saved-view-item";
import { ViewLink } from "./view-link";

type QueueNavProps = {
  /** The name or the id of the view that is shown. */
  current: string | null;
  saved: readonly SavedView[];
  /** Whether this person answers proposals and questions. */
  isLead: boolean;
  onShow: (state: QueueState) => void;
  onChange: (view: SavedView) => void;
  onRemove: (view: SavedView) => void;
};

/** The views with their counts: a list at the left, a row above the table where there is no room for it. */
export function QueueNav({ current, saved, isLead, onShow, onChange, onRemove }: QueueNavProps) {
  const { data: counts } = useQuery(api.console.queue.counts.queryOptions({ refetchInterval: 10_000 }));
  const shown = queueViews.filter(({ forLeads }) => isLead || !forLeads);
  return (
    <nav
      aria-label="Views of the queue"
      className="flex shrink-0 gap-1 overflow-x-auto border-line border-b p-2 lg:w-52 lg:flex-col lg:gap-0.5 lg:overflow-y-auto lg:border-r lg:border-b-0 lg:p-3"
    >
      {shown.map(({ view, label, filter }) => (
        <ViewLink
          key={view}
          state={{ view, filter, order: "urgent" }}
          label={label}
          count={counts?.[view]}
          current={view === current}
          alarming={view === "late"}
          onShow={onShow}
        />
      ))}
      {saved.length > 0 ? (
        <h2 className="px-2.5 pt-4 pb-1 font-medium text-meta text-muted max-lg:sr-only">Saved views</h2>
      ) : null}
      {saved.map((view) => (
        <SavedViewItem
          key={view.id}
          view={view}
          current={view.id === current}
          mayRemove={view.mine || isLead}
          onShow={onShow}
          onChange={onChange}
          onRemove={onRemove}
        />
      ))}
    </nav>
  );
}
