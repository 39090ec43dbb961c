"use client";

import { useRef } from "react";

/** One id per intended command: the same again after a lost answer, another as soon as anything differs. */
export function useCommandId(): (intended: unknown) => string {
  const last = useRef({ intended: "", id: "" });
  return (intended) => {
    const text = JSON.stringify(intended);
    if (last.current.intended !== text) last.current = { intended: text, id: crypto.randomUUID() };
    return last.current.id;
  };
}
