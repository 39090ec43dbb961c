"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { CommandDialog, CommandGroup, CommandItem } from "@/components/ui/command-dialog";
import { matching } from "@/components/ui/matching";
import { filterChoices } from "./filter-choices";
import type { QueueState } from "./queue-search";
import { useFacets } from "./use-facets";

type FilterDialogProps = {
  state: QueueState;
  onChange: (part: Partial<QueueState>) => void;
  onOpenChange: (open: boolean) => void;
};

/** Adds to the filter by the beginning of a word: "crit", "late", a colleague's name. */
export function FilterDialog({ state, onChange, onOpenChange }: FilterDialogProps) {
  const [typed, setTyped] = useState("");
  const { facets, names } = useFacets();
  const groups = filterChoices(facets, names, state)
    .map(({ heading, choices }) => ({ heading, choices: matching(choices, typed) }))
    .filter(({ choices }) => choices.length > 0);
  return (
    <CommandDialog
      title="Filter the queue"
      placeholder="Cases … that are late, of high severity, assigned to me"
      typed={typed}
      onType={setTyped}
      onOpenChange={onOpenChange}
      empty={`No filter is called “${typed.trim()}”.`}
    >
      {groups.map(({ heading, choices }) => (
        <CommandGroup key={heading} heading={heading}>
          {choices.map(({ id, label, isSet, change }) => (
            <CommandItem
              key={id}
              value={id}
              aside={isSet ? <Check aria-label="set" className="size-4" /> : null}
              onSelect={() => {
                onChange(change);
                onOpenChange(false);
              }}
            >
              {label}
            </CommandItem>
          ))}
        </CommandGroup>
      ))}
    </CommandDialog>
  );
}
