"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { tabId } from "@/components/record/tab-id";
import { api } from "@/lib/client/api";

const everyMs = 60_000;

/** Lets colleagues know that this tab shows the case, from its first sight to the last. */
export function usePresence(reference: string): void {
  const { mutate } = useMutation(api.console.case.look.mutationOptions());
  const say = useEffectEvent((leaving: boolean) => {
    if (leaving || document.visibilityState === "visible") mutate({ reference, tab: tabId(), leaving });
  });
  useEffect(() => {
    say(false);
    const timer = setInterval(() => say(false), everyMs);
    const onHide = () => say(true);
    window.addEventListener("pagehide", onHide);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", onHide);
      say(true);
    };
  }, []);
}
