"use client";

import { type RefObject, useCallback, useLayoutEffect } from "react";

/**
 * Where what holds the focus goes away, the page's heading takes it: the next press of Tab begins at the content.
 * Returns what does so at once, for parts of it that go before the whole does.
 */
export function useFocusLeft(ref: RefObject<HTMLElement | null>): () => void {
  const leave = useCallback(() => {
    if (ref.current?.contains(document.activeElement))
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [ref]);
  useLayoutEffect(() => leave, [leave]);
  return leave;
}
