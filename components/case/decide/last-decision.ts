"use client";

import { useSyncExternalStore } from "react";

/** What this tab decided last, so that it can be undone wherever one has gone meanwhile. */
export type LastDecision = {
  reference: string;
  decisionId: string;
  /** What was done to whom: "Warned user 9f3a…c1 of Northwind". */
  sentence: string;
  /** Whether the customer is told. */
  told: boolean;
  /** ISO 8601. */
  effectiveAt: string;
};

const key = "last-decision";
const listeners = new Set<() => void>();
let read: { text: string | null; value: LastDecision | null } = { text: null, value: null };

function current(): LastDecision | null {
  const text = sessionStorage.getItem(key);
  if (text !== read.text) read = { text, value: text ? JSON.parse(text) : null };
  return read.value;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function rememberDecision(decision: LastDecision | null): void {
  if (decision) sessionStorage.setItem(key, JSON.stringify(decision));
  else sessionStorage.removeItem(key);
  for (const listener of listeners) listener();
}

export function useLastDecision(): LastDecision | null {
  return useSyncExternalStore(subscribe, current, () => null);
}
