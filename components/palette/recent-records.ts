"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { subjectWords } from "@/components/record/subject-words";
import { api } from "@/lib/client/api";
import type { SubjectView } from "@/lib/contract/values";

export type RecentRecord = { reference: string; subject: string | null };

const key = "recent-records";
const most = 6;

/** What this person opened last in this tab, the newest first. Signing out forgets it. */
export function recentRecords(): RecentRecord[] {
  return JSON.parse(sessionStorage.getItem(key) ?? "[]");
}

function remember(record: RecentRecord) {
  const others = recentRecords().filter(({ reference }) => reference !== record.reference);
  sessionStorage.setItem(key, JSON.stringify([record, ...others].slice(0, most)));
}

const gets = {
  cases: api.console.case.get,
  appeals: api.console.appeal.get,
  "trusted-access": api.console.trustedAccess.get,
} as const;

/** Remembers each case, appeal and application whose page is opened. */
export function useRecentRecords() {
  const pathname = usePathname();
  const cache = useQueryClient();
  useEffect(() => {
    const [, kind, reference] = /^\/(cases|appeals|trusted-access)\/([^/]+)$/.exec(pathname) ?? [];
    if (!reference) return;
    const queryKey = gets[kind as keyof typeof gets].queryKey({ input: { reference } });
    const seen = cache.getQueryData<{ subject?: SubjectView }>(queryKey);
    remember({ reference, subject: seen?.subject ? subjectWords(seen.subject) : null });
  }, [pathname, cache]);
}
