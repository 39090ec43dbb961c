"use client";

import { useSyncExternalStore } from "react";

const key = "next-after-decision";
const listeners = new Set<() => void>();

const isOn = () => localStorage.getItem(key) !== "off";

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this person wants the next case at once after a decision. Kept in the browser. */
export function useAutoNext(): boolean {
  return useSyncExternalStore(subscribe, isOn, () => true);
}

export function setAutoNext(on: boolean): void {
  localStorage.setItem(key, on ? "on" : "off");
  for (const listener of listeners) listener();
}
