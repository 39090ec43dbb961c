"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";

type Clock = { renderedMs: number; offsetMs: number };

const ClockContext = createContext<Clock | null>(null);
const ZoneContext = createContext<string | null>(null);

/** The server's clock counts, not the machine's: a wrong one would show wrong deadlines. */
function offsetFrom(serverMs: number): number {
  if (typeof window === "undefined") return 0;
  const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return serverMs - (performance.timeOrigin + (load?.responseStart ?? 0));
}

/** `now` is the server's instant of rendering, ISO 8601. */
export function ClockProvider({ now, children }: { now: string; children: ReactNode }) {
  const [offsetMs] = useState(() => offsetFrom(Date.parse(now)));
  const clock = useMemo(() => ({ renderedMs: Date.parse(now), offsetMs }), [now, offsetMs]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** The zone in which people below read instants; without one, the browser's. */
export function ZoneProvider({ zone, children }: { zone: string; children: ReactNode }) {
  return <ZoneContext value={zone}>{children}</ZoneContext>;
}

const listeners = new Set<() => void>();
let ticker: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  ticker ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticker);
    ticker = undefined;
  };
}

/** The present instant by the server's clock, renewed every `stepMs`. */
export function useNow(stepMs = 10_000): Date {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error("useNow needs a ClockProvider around it");
  const read = useCallback(
    () => Math.floor((Date.now() + clock.offsetMs) / stepMs) * stepMs,
    [clock.offsetMs, stepMs],
  );
  const ms = useSyncExternalStore(subscribe, read, () => clock.renderedMs);
  return useMemo(() => new Date(ms), [ms]);
}

const never = () => () => {};
let ownZone: string | undefined;

/** Asked of the browser once: every instant on a page asks for it. */
function browserZone(): string {
  ownZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  return ownZone;
}

export function useZone(): string {
  const given = useContext(ZoneContext);
  const own = useSyncExternalStore(never, browserZone, () => "UTC");
  return given ?? own;
}
