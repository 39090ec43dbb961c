"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandDialog, CommandGroup, CommandItem } from "@/components/ui/command-dialog";
import { Kbd } from "@/components/ui/kbd";
import { matching } from "@/components/ui/matching";
import type { PaletteEntry, PaletteGroup } from "./palette-entry";
import { recentGroup, referenceGroup } from "./record-groups";
import { useFoundSubjects } from "./use-found-subjects";
import { usePageActions } from "./use-page-actions";
import { type SavedViewHref, useSavedViewGroup } from "./use-saved-view-group";

type PaletteDialogProps = {
  destinations: readonly PaletteGroup[];
  maySearchSubjects: boolean;
  /** Where a saved view of the queue leads; none for those who do not see the queue. */
  savedViewHref: SavedViewHref | null;
  onOpenChange: (open: boolean) => void;
  /** Closes, and then acts. */
  onChoose: (act: () => void) => void;
};

export function PaletteDialog(props: PaletteDialogProps) {
  const { destinations, maySearchSubjects, savedViewHref, onOpenChange, onChoose } = props;
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [recent] = useState(recentGroup);
  const actions = usePageActions();
  const savedViews = useSavedViewGroup(savedViewHref);
  const subjects = useFoundSubjects(typed, maySearchSubjects);

  const filtered = [...actions, recent, ...destinations, savedViews].map(({ heading, entries }) => ({
    heading,
    entries: matching(entries, typed),
  }));
  const groups = [referenceGroup(typed), ...filtered, subjects.group].filter(
    ({ entries }) => entries.length > 0,
  );

  const choose = (entry: PaletteEntry) =>
    onChoose("act" in entry ? entry.act : () => router.push(entry.href));

  return (
    <CommandDialog
      title="Search, go or do"
      placeholder="A reference, a subject, a place, or what to do"
      typed={typed}
      onType={setTyped}
      onOpenChange={onOpenChange}
      empty={subjects.searching ? "Searching…" : `Nothing here is called “${typed.trim()}”.`}
    >
      {groups.map(({ heading, entries }) => (
        <CommandGroup key={heading} heading={heading}>
          {entries.map((entry) => (
            <CommandItem
              key={entry.id}
              value={entry.id}
              icon={entry.icon}
              aside={entry.keys ? <Kbd keys={entry.keys} /> : entry.aside}
              onSelect={() => choose(entry)}
            >
              {entry.label}
            </CommandItem>
          ))}
        </CommandGroup>
      ))}
    </CommandDialog>
  );
}
