"use client";

import { useRef } from "react";

/**
 * For what opens above the page: Radix gives the focus back to a trigger alone, and what was opened by a key has
 * none. The focus goes back to where it was, or to the content where that is gone.
 */
export function useFocusReturn() {
  const cameFrom = useRef<Element>(null);
  return {
    remember: () => {
      cameFrom.current = document.activeElement;
    },
    giveBack: (event: Event, hasTrigger = false) => {
      const from = cameFrom.current;
      const isLost = !(from instanceof HTMLElement) || !from.isConnected || from === document.body;
      if (isLost && hasTrigger) return;
      event.preventDefault();
      const target = isLost ? document.querySelector<HTMLElement>("main") : from;
      target?.focus({ preventScroll: true });
    },
  };
}
