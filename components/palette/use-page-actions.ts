"use client";

import { useSyncExternalStore } from "react";
import {
  listShortcuts,
  type Shortcut,
  type ShortcutGroup,
  shortcutGroups,
  subscribeShortcuts,
} from "@/components/ui/shortcut-store";
import type { PaletteGroup } from "./palette-entry";

const none: readonly Shortcut[] = [];
// Moving from row to row and to places is not for the palette: its lines go there themselves.
const shown: ShortcutGroup[] = ["row", "page", "anywhere"];

/** What the page can do by a key now, under the same headings as in the list of keys. */
export function usePageActions(): PaletteGroup[] {
  const shortcuts = useSyncExternalStore(subscribeShortcuts, listShortcuts, () => none);
  return shown.map((group) => ({
    heading: shortcutGroups[group],
    entries: shortcuts
      .filter((each) => (each.group ?? "page") === group && !each.inDialog && each.keys !== "mod+k")
      .map(({ keys, label, onPress }) => ({ id: `do ${keys}`, label, keys, act: onPress })),
  }));
}
