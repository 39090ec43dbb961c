"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import { failureOf } from "@/lib/client/failure";
import type { SavedView } from "@/lib/contract/console/queue-view";
import { sentenceOf } from "./filter-words";
import { type QueueState, tidyFilter } from "./queue-search";
import { useFacets } from "./use-facets";
import { useSavedViews } from "./use-saved-views";

type SaveViewDialogProps = {
  /** The view that gets another name or is shared; null where a new one is made of what is shown. */
  view: SavedView | null;
  state: QueueState;
  onOpenChange: (open: boolean) => void;
  onSaved: (state: QueueState) => void;
};

/** Names what is shown, for oneself or for the team. */
export function SaveViewDialog({ view, state, onOpenChange, onSaved }: SaveViewDialogProps) {
  const form = useId();
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const [asked, setAsked] = useState(false);
  const { names } = useFacets();
  const { save } = useSavedViews();
  const filter = tidyFilter(view?.filter ?? state.filter);
  const order = view?.order ?? state.order;
  const missing = asked && !name.trim() ? "Give it a name." : null;

  function submit(event?: FormEvent) {
    event?.preventDefault();
    setAsked(true);
    if (!name.trim() || save.isPending) return;
    const input = { ...(view && { id: view.id }), name: name.trim(), shared, filter, order };
    save.mutate(input, {
      onSuccess: ({ id }) => {
        onOpenChange(false);
        if (!view) onSaved({ view: id, filter, order });
      },
    });
  }

  useShortcut({ keys: "mod+enter", label: "Save the view", onPress: () => submit(), inDialog: true });

  return (
    <Dialog
      title={view ? "Change the view" : "Save as view"}
      description={sentenceOf(filter, order, names)}
      open
      onOpenChange={onOpenChange}
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="primary" busy={save.isPending}>
            Save <Kbd keys="mod+enter" />
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-4">
        <Field label="Name" error={missing ?? (save.error ? failureOf(save.error).message : null)} required>
          <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Checkbox
          label="Share it with the team"
          hint="Everybody who sees the queue finds it at the left. Filters on “me” mean whoever looks."
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
        />
      </form>
    </Dialog>
  );
}
