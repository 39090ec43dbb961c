"use client";

import { useEffect, useEffectEvent } from "react";
import { addShortcut, type Shortcut } from "./shortcut-store";

/** Listens while mounted, and shows up in the list behind "?". */
export function useShortcut({ keys, label, onPress }: Shortcut, enabled = true) {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    if (enabled) return addShortcut({ keys, label, onPress: () => press() });
  }, [keys, label, enabled]);
}
