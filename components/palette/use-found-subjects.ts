"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { UserSearch } from "lucide-react";
import { useEffect, useState } from "react";
import { subjectWords } from "@/components/record/subject-words";
import { api } from "@/lib/client/api";
import { paths } from "@/lib/paths";
import type { PaletteGroup } from "./palette-entry";

const typingMs = 200;
const most = 6;

/** Subjects by what was typed, once somebody paused. */
export function useFoundSubjects(typed: string, maySearch: boolean) {
  const asked = usePaused(typed.trim());
  const enabled = maySearch && asked.length > 1;
  const { data, isFetching } = useQuery(
    api.console.subject.list.queryOptions({
      input: { query: asked },
      enabled,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = enabled ? (data?.rows ?? []).slice(0, most) : [];
  const group: PaletteGroup = {
    heading: "Subjects",
    entries: rows.map(({ subject, standing }) => ({
      id: `subject ${subject.id}`,
      icon: UserSearch,
      label: subjectWords(subject).replace(/^./, (letter) => letter.toUpperCase()),
      aside: standing,
      href: paths.subject(subject.id),
    })),
  };
  return { group, searching: enabled && isFetching };
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), typingMs);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
