"use client";

import { useEffect } from "react";
import { isArriving } from "./use-open-case";

const inTitle = /[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** What a new page would bring along: the window's title, and the focus on the heading. */
export function useArrival(reference: string, isShown: boolean): void {
  useEffect(() => {
    document.title = document.title.replace(inTitle, reference);
  }, [reference]);
  useEffect(() => {
    if (isShown && isArriving()) document.querySelector<HTMLElement>("main h1")?.focus();
  }, [isShown]);
}
