"use client";

import { useQuery } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { api } from "@/lib/client/api";
import type { SavedView } from "@/lib/contract/console/queue-view";
import type { PaletteGroup } from "./palette-entry";

export type SavedViewHref = (view: SavedView) => string;

const staleTime = 30_000;

/** The views of the queue that this person or the team saved. */
export function useSavedViewGroup(hrefOf: SavedViewHref | null): PaletteGroup {
  const { data } = useQuery(
    api.console.queue.views.list.queryOptions({ enabled: hrefOf !== null, staleTime }),
  );
  return {
    heading: "Saved views",
    entries: (data?.views ?? []).map((view) => ({
      id: `saved ${view.id}`,
      icon: Bookmark,
      label: view.name,
      also: "view queue",
      aside: view.shared && !view.mine ? `shared by ${view.owner.name}` : "",
      href: hrefOf?.(view) ?? "",
    })),
  };
}
