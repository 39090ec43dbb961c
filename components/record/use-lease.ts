"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";

type LeaseOptions = {
  /** What is leased: a reference. */
  name: string;
  /** Whether the record says that this person holds it. */
  mine: boolean;
  take: () => Promise<unknown>;
  /** False once this tab holds it no longer. */
  prolong: () => Promise<boolean>;
  release: () => void;
};

type Lease = { held: boolean /** Into this tab, wherever it is held. */; take: () => Promise<void> };

const beatMs = 60_000;
const marker = "left-holding";

/**
 * Keeps a claim alive while its page is open in this tab, and lets it go on leaving. A reload leaves as well,
 * and takes it again. `held` is false where the same person holds it in another tab.
 */
export function useLease({ name, mine, take, prolong, release }: LeaseOptions): Lease {
  const [elsewhere, setElsewhere] = useState(false);
  const returning = useRef(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);

  const beat = useEffectEvent(async () => {
    if (document.visibilityState === "hidden" || returning.current) return;
    const held = await prolong().catch(() => true);
    setElsewhere(!held);
  });
  const leave = useEffectEvent(() => {
    if (!mine || elsewhere) return false;
    release();
    return true;
  });
  const comeBack = useEffectEvent(async () => {
    const leftHolding = sessionStorage.getItem(marker) === name;
    sessionStorage.removeItem(marker);
    if (!leftHolding) return;
    returning.current = true;
    await take().catch(() => undefined);
    returning.current = false;
  });

  useEffect(() => {
    clearTimeout(leaving.current);
    comeBack();
    const onHide = () => {
      if (leave()) sessionStorage.setItem(marker, name);
    };
    window.addEventListener("pagehide", onHide);
    return () => {
      window.removeEventListener("pagehide", onHide);
      // Deferred: mounting twice at once, as React does while developing, is not leaving.
      leaving.current = setTimeout(() => leave(), 0);
    };
  }, [name]);

  useEffect(() => {
    if (!mine) return;
    beat();
    const timer = setInterval(beat, beatMs);
    document.addEventListener("visibilitychange", beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", beat);
    };
  }, [mine]);

  async function takeHere() {
    await take();
    setElsewhere(false);
  }

  return { held: mine && !elsewhere, take: takeHere };
}
