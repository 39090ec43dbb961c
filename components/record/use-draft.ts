"use client";

import { useEffect, useState } from "react";

/**
 * What somebody types, kept in the tab until it was sent: it outlives a conflict, a reload and a lost session.
 * Read after the first paint, since the server knows nothing of it.
 */
export function useDraft<Draft extends object>(key: string, empty: Draft) {
  const [draft, setDraft] = useState(empty);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept) setDraft((current) => ({ ...current, ...JSON.parse(kept) }));
    setReady(true);
  }, [key]);

  function change(part: Partial<Draft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  }

  function clear() {
    setDraft(empty);
    sessionStorage.removeItem(key);
  }

  return { draft, change, clear, /** Whether what was kept has been read. */ ready };
}
