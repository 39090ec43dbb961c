"use client";

import { useEffect, useEffectEvent } from "react";
import { addShortcut, type Shortcut } from "./shortcut-store";

/** Listens while mounted, and shows up in the list behind "?". */
export function useShortcut(
  { keys, label, group = "page", onPress, inDialog = false }: Shortcut,
  enabled = true,
) {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    if (enabled) return addShortcut({ keys, label, group, inDialog, onPress: () => press() });
  }, [keys, label, group, inDialog, enabled]);
}
