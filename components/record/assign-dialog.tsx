"use client";

import { Check, UserRound, UserRoundX } from "lucide-react";
import { useState } from "react";
import { CommandDialog, CommandGroup, CommandItem } from "@/components/ui/command-dialog";
import { matching } from "@/components/ui/matching";

type Person = { id: string; name: string };

type AssignDialogProps = {
  reference: string;
  /** Who may be assigned a case. */
  people: readonly Person[];
  /** The reader, who comes first. */
  me: string;
  assignee: Person | null;
  onOpenChange: (open: boolean) => void;
  /** Null lets it be anybody's again. Close it there. */
  onAssign: (person: Person | null) => void;
};

/** Chooses whose case it is, by typing the beginning of a name. Mount it only while it is open, `onDemand`. */
export function AssignDialog(props: AssignDialogProps) {
  const { reference, people, me, assignee, onOpenChange, onAssign } = props;
  const [typed, setTyped] = useState("");
  const own = people.filter(({ id }) => id === me);
  const others = people.filter(({ id }) => id !== me).sort((a, b) => a.name.localeCompare(b.name));
  const named = [...own, ...others].map((person) => ({
    person,
    label: person.name,
    also: person.id === me ? "me myself" : "",
  }));
  const nobody = matching([{ label: "Nobody" }], typed).length > 0 && assignee !== null;

  return (
    <CommandDialog
      title={`Assign ${reference}`}
      placeholder={`Assign ${reference} to`}
      typed={typed}
      onType={setTyped}
      onOpenChange={onOpenChange}
      empty={`Nobody who decides cases is called “${typed.trim()}”.`}
    >
      <CommandGroup heading="Assign to">
        {matching(named, typed).map(({ person }) => (
          <CommandItem
            key={person.id}
            value={person.id}
            icon={UserRound}
            aside={person.id === assignee?.id ? <Check aria-label="assigned now" className="size-4" /> : null}
            onSelect={() => onAssign(person)}
          >
            {person.name}
            {person.id === me ? <span className="text-muted"> (you)</span> : null}
          </CommandItem>
        ))}
        {nobody ? (
          <CommandItem value="nobody" icon={UserRoundX} onSelect={() => onAssign(null)}>
            Nobody: anybody's next
          </CommandItem>
        ) : null}
      </CommandGroup>
    </CommandDialog>
  );
}
