"use client";

import { usePathname, useRouter } from "next/navigation";
import { useSyncExternalStore } from "react";
import { paths } from "@/lib/paths";

const listeners = new Set<() => void>();
let arriving = false;

/** Whether a case was opened by what somebody did on another one, so that its heading takes the focus. Told once. */
export function isArriving(): boolean {
  const was = arriving;
  arriving = false;
  return was;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

const isCase = (pathname: string) => pathname.startsWith(paths.case(""));

/** The address of the case that is open. Read from the window, which knows at once and not after a transition. */
export function useCaseAddress(): string {
  const rendered = usePathname();
  const address = useSyncExternalStore(
    subscribe,
    () => window.location.pathname,
    () => rendered,
  );
  return isCase(address) ? address : rendered;
}

/** Opens a case. From one to the next nothing is asked of the server but the case, which may be here already. */
export function useOpenCase() {
  const router = useRouter();
  return (reference: string) => {
    const href = paths.case(reference);
    const { pathname } = window.location;
    if (pathname === href) return;
    arriving = true;
    if (!isCase(pathname)) return router.push(href);
    window.history.pushState(null, "", href);
    for (const listener of listeners) listener();
  };
}
