"use client";

import { useEffect, useRef, useState } from "react";

/**
 * What somebody types, kept in the tab until it was sent: it outlives a conflict, a reload and a lost session.
 * Read after the first paint, since the server knows nothing of it.
 */
export function useDraft<Draft extends object>(key: string, empty: Draft) {
  const [draft, setDraft] = useState(empty);
  const [ready, setReady] = useState(false);
  // Of what was typed while something else, such as a file, was on its way, nothing may be lost.
  const latest = useRef(empty);

  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept) {
      latest.current = { ...latest.current, ...JSON.parse(kept) };
      setDraft(latest.current);
    }
    setReady(true);
  }, [key]);

  function change(part: Partial<Draft>) {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  }

  function clear() {
    latest.current = empty;
    setDraft(empty);
    sessionStorage.removeItem(key);
  }

  return { draft, change, clear, /** Whether what was kept has been read. */ ready };
}
