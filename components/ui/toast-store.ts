import type { Hue } from "./hue";

export type Toast = {
  title: string;
  detail?: string;
  hue?: Hue;
  action?: { label: string; onPress: () => void };
  /** In milliseconds. Failures stay until they are dismissed. */
  duration?: number;
};

export type ShownToast = Toast & { id: number };

const usualMs = 6_000;
/** More would cover the page; the oldest goes first. */
const most = 4;

const listeners = new Set<() => void>();
let shown: readonly ShownToast[] = [];
let last = 0;

function show(next: readonly ShownToast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

/** How long a toast is seen, in milliseconds, or for good. */
export const lifeOf = ({ hue, duration }: Toast): number =>
  duration ?? (hue === "danger" ? Number.POSITIVE_INFINITY : usualMs);

export function showToast(toast: Toast): void {
  last += 1;
  show([...shown, { ...toast, id: last }].slice(-most));
}

export const dismissToast = (id: number): void => show(shown.filter((toast) => toast.id !== id));

export const listToasts = (): readonly ShownToast[] => shown;

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
