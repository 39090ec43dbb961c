"use client";

import { type RefObject, useLayoutEffect } from "react";

/** Where what holds the focus goes away, the page's heading takes it: the next press of Tab begins at the content. */
export function useFocusLeft(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(
    () => () => {
      if (ref.current?.contains(document.activeElement))
        document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    },
    [ref],
  );
}
