"use client";

import { useRef, useState } from "react";
import { useShortcut } from "@/components/ui/use-shortcut";

/**
 * The row that keys act on: the one that was moved to, or has the focus. Where it left the list, the one now in its
 * place. Another `scope`, such as another view, begins without one. `moves` counts how often the focus was to follow.
 */
export function useRowSelection<Row extends { reference: string }>(rows: readonly Row[], scope: string) {
  const start = { scope, reference: null as string | null, moves: 0 };
  const [selected, setSelected] = useState(start);
  if (selected.scope !== scope) setSelected(start);
  const { reference, moves } = selected.scope === scope ? selected : start;
  const found = rows.findIndex((row) => row.reference === reference);
  const last = useRef(0);
  if (found !== -1) last.current = found;
  const index = found === -1 && reference !== null ? Math.min(last.current, rows.length - 1) : found;

  function moveTo(at: number) {
    const row = rows[Math.max(0, Math.min(at, rows.length - 1))];
    if (row) setSelected({ scope, reference: row.reference, moves: moves + 1 });
  }
  const next = () => moveTo(index + 1);
  const previous = () => moveTo(index === -1 ? rows.length - 1 : index - 1);
  const enabled = rows.length > 0;
  useShortcut({ keys: "j", label: "Next row", group: "list", onPress: next }, enabled);
  useShortcut({ keys: "k", label: "Previous row", group: "list", onPress: previous }, enabled);
  useShortcut({ keys: "arrowdown", label: "Next row", group: "list", onPress: next }, enabled);
  useShortcut({ keys: "arrowup", label: "Previous row", group: "list", onPress: previous }, enabled);

  return {
    index,
    moves,
    /** The focus follows. */
    moveTo,
    /** Where the focus is in the list, it goes to the row in the place of the one that had it. */
    keepFocus: () => {
      if (document.activeElement?.closest("[data-index]")) moveTo(Math.max(0, index));
    },
    choose: (chosen: string) =>
      setSelected((before) => (before.reference === chosen ? before : { ...before, reference: chosen })),
  };
}

export type RowSelection = ReturnType<typeof useRowSelection>;
