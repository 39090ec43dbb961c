"use client";

import { useState } from "react";

type Latest = { id: string; title: string; reference: string | null } | null;

/** What to say of the newest unread message when it came while one looked; nothing of what was there before. */
export function useNews(latest: Latest | undefined): string {
  const [newest, setNewest] = useState<string | null>(null);
  const [news, setNews] = useState("");
  // Ids are in the order of their writing: an older one is the newest again once a newer was read.
  const id = latest === undefined ? null : (latest?.id ?? "");
  if (id !== null && (newest === null || id > newest)) {
    setNewest(id);
    if (newest !== null && latest) setNews([latest.title, latest.reference].filter(Boolean).join(", "));
  }
  return news;
}
