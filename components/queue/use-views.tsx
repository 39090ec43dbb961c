"use client";

import { Bookmark } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { showToast } from "@/components/ui/toast-store";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { SavedView } from "@/lib/contract/console/queue-view";
import { builtInOf, type QueueState, sameFilter } from "./queue-search";
import { useSavedViews } from "./use-saved-views";

const SaveViewDialog = onDemand(() => import("./save-view-dialog").then((module) => module.SaveViewDialog));

/** Which view is shown, whether it was changed since it was saved, and what can be done about that. */
export function useViews(state: QueueState, show: (state: QueueState) => void) {
  const { views, save, remove } = useSavedViews();
  const [dialog, setDialog] = useState<{ view: SavedView | null } | null>(null);
  const saved = views.find(({ id }) => id === state.view);
  const isSame = saved && saved.order === state.order && sameFilter(saved.filter, state.filter);
  const builtIn = saved ? undefined : builtInOf(state);
  const mayChange = saved?.mine === true;

  const saveAs = () => setDialog({ view: null });
  const update = () => {
    if (!saved) return;
    const { id, name, shared } = saved;
    const input = { id, name, shared, filter: state.filter, order: state.order };
    save.mutate(input, { onSuccess: () => showToast({ title: `Saved ${name}` }) });
  };
  const removeView = (view: SavedView) =>
    remove.mutate(
      { id: view.id },
      {
        onSuccess: () => {
          showToast({
            title: `Removed ${view.name}`,
            action: { label: "Undo", onPress: () => save.mutate(withoutId(view)) },
          });
          if (view.id === state.view) show({ view: "all", filter: {}, order: "urgent" });
        },
      },
    );

  useShortcut({ keys: "v s", label: "Save as a view", onPress: saveAs }, !builtIn && !isSame);
  useShortcut(
    { keys: "v u", label: `Save changes of ${saved?.name}`, onPress: update },
    mayChange && !isSame,
  );
  useShortcut(
    {
      keys: "v r",
      label: `Rename or share ${saved?.name}`,
      onPress: () => setDialog({ view: saved ?? null }),
    },
    mayChange,
  );
  useShortcut(
    { keys: "v d", label: `Remove ${saved?.name}`, onPress: () => saved && removeView(saved) },
    mayChange,
  );

  return {
    title: saved ? `${saved.name}${isSame ? "" : ", changed"}` : (builtIn?.label ?? "Filtered"),
    nav: {
      current: saved?.id ?? builtIn?.view ?? null,
      saved: views,
      onShow: show,
      onChange: (view: SavedView) => setDialog({ view }),
      onRemove: removeView,
    },
    actions: (
      <>
        {mayChange && !isSame ? (
          <Button size="sm" busy={save.isPending} onClick={update}>
            Save changes
          </Button>
        ) : null}
        {builtIn || isSame ? null : (
          <Button size="sm" onClick={saveAs}>
            <Bookmark aria-hidden />
            Save as view…
          </Button>
        )}
      </>
    ),
    dialog: dialog ? (
      <SaveViewDialog view={dialog.view} state={state} onOpenChange={() => setDialog(null)} onSaved={show} />
    ) : null,
  };
}

function withoutId({ name, shared, filter, order }: SavedView) {
  return { name, shared, filter, order };
}
