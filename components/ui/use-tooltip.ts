"use client";

import { type FocusEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from "react";

const waitMs = 250;
/** So soon after another one, none is waited for. */
const againMs = 300;
/** To get from what is described to its description by pointer. */
const crossingMs = 150;

/** One is shown at a time. */
let hideShown: (() => void) | null = null;
let hiddenAt = Number.NEGATIVE_INFINITY;

/**
 * When a description is shown: soon after the pointer rests on what it describes, at once with the focus of the
 * keyboard; until either leaves, a press, Escape, or what is described scrolls away. `anchor` is what it stands beside.
 */
export function useTooltip() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOver = useRef(false);
  const isPressed = useRef(false);
  const hide = useCallback(() => setAnchor(null), []);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!anchor) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // The first Escape is for the description, and not for the dialog it may be in.
      event.preventDefault();
      event.stopPropagation();
      hide();
    };
    const onScroll = ({ target }: Event) => {
      if (target instanceof Node && target.contains(anchor)) hide();
    };
    window.addEventListener("keydown", onKeyDown, true);
    window.addEventListener("scroll", onScroll, true);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
      window.removeEventListener("scroll", onScroll, true);
      hiddenAt = performance.now();
      if (hideShown === hide) hideShown = null;
    };
  }, [anchor, hide]);

  function set(to: HTMLElement | null) {
    if (to) {
      // In the same turn, so that the two are never seen together.
      hideShown?.();
      hideShown = hide;
    }
    setAnchor(to);
  }

  function change(to: HTMLElement | null, afterMs = 0) {
    clearTimeout(timer.current);
    if (afterMs === 0) set(to);
    else timer.current = setTimeout(() => set(to), afterMs);
  }
  const leave = () => change(null, anchor ? crossingMs : 0);

  return {
    anchor,
    /** Of what is described. */
    onPointerMove: ({ currentTarget, pointerType }: PointerEvent<HTMLElement>) => {
      if (pointerType === "touch" || isOver.current) return;
      isOver.current = true;
      const isReading = hideShown !== null || performance.now() - hiddenAt < againMs;
      change(currentTarget, isReading ? 0 : waitMs);
    },
    onPointerLeave: () => {
      isOver.current = false;
      leave();
    },
    onPointerDown: () => {
      isPressed.current = true;
      document.addEventListener("pointerup", () => (isPressed.current = false), { once: true });
      change(null);
    },
    onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      if (!isPressed.current) change(currentTarget);
    },
    onBlur: () => change(null),
    onClick: () => change(null),
    /** Of the description, which may be read with the pointer on it. */
    face: { onPointerEnter: () => clearTimeout(timer.current), onPointerLeave: leave },
  };
}
