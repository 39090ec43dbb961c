"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { failureOf } from "@/lib/client/failure";
import type { DraftContent, DraftKind, KeptDraft } from "@/lib/contract/portal/draft";
import { emptyDraft } from "./appeal-draft";
import { addFile, discardFile, draftQuery, keepDraft, type Way } from "./way";

const SAVE_AFTER_MS = 700;
const TRY_AGAIN_MS = 10_000;

export type DraftState = "kept" | "keeping" | "here" | null;

/**
 * What somebody types and chooses, until it is sent: on the server, where another device finds it, and in this tab until
 * it is there, so that it outlives a reload, a lost connection and an expired session.
 */
export function useKeptDraft(way: Way, kind: DraftKind) {
  const query = draftQuery(way, kind);
  const place = `draft:${kind}:${"token" in way ? way.token : way.caseReference}`;
  const queries = useQueryClient();
  const { data: kept } = useQuery({ ...query, staleTime: Number.POSITIVE_INFINITY });
  /** What was changed here; null while nothing was. */
  const [typed, setTyped] = useState<DraftContent | null>(null);
  const [ready, setReady] = useState(false);
  const [state, setState] = useState<DraftState>(null);
  const [attempt, setAttempt] = useState(0);
  /** The name of a file that is on its way. */
  const [adding, setAdding] = useState<string | null>(null);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const content = typed ?? kept?.content ?? emptyDraft;

  useEffect(() => {
    const unsaved = sessionStorage.getItem(place);
    if (unsaved) {
      setTyped({ ...emptyDraft, ...JSON.parse(unsaved) });
      setState("here");
    }
    setReady(true);
  }, [place]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new way is a new page, and `attempt` tries again.
  useEffect(() => {
    const text = typed && JSON.stringify(typed);
    if (!text || sessionStorage.getItem(place) !== text) return;
    const timer = setTimeout(() => {
      saving.current = keepDraft(way, kind, typed).then(
        () => {
          if (sessionStorage.getItem(place) !== text) return;
          sessionStorage.removeItem(place);
          setState("kept");
          queries.setQueryData<KeptDraft>(
            query.queryKey,
            (current) => current && { ...current, content: typed },
          );
        },
        () => {
          setState("here");
          setTimeout(() => setAttempt((count) => count + 1), TRY_AGAIN_MS);
        },
      );
    }, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, attempt]);

  function change(part: Partial<DraftContent>) {
    const next = { ...content, ...part };
    sessionStorage.setItem(place, JSON.stringify(next));
    setTyped(next);
    setState("keeping");
  }

  /** Before it is sent: what is being kept must not arrive after it. */
  const settle = () => saving.current;

  function clear() {
    sessionStorage.removeItem(place);
    setTyped(null);
    setState(null);
    const before = queries.getQueryData<KeptDraft>(query.queryKey);
    if (before) queries.setQueryData(query.queryKey, { ...before, content: emptyDraft, files: [] });
  }

  const setFiles = (change: (files: KeptDraft["files"]) => KeptDraft["files"]) =>
    queries.setQueryData<KeptDraft>(
      query.queryKey,
      (current) => current && { ...current, files: change(current.files) },
    );

  async function add(file: File): Promise<string | null> {
    try {
      const added = await addFile(way, file);
      setFiles((files) => [...files, added]);
      return null;
    } catch (error) {
      return failureOf(error).message;
    }
  }

  async function remove(id: string) {
    await discardFile(way, id);
    setFiles((files) => files.filter((file) => file.id !== id));
  }

  const files = { files: kept?.files ?? [], limits: kept?.limits ?? null, add, remove, adding, setAdding };
  return { draft: content, change, clear, settle, ready, state, ...files };
}
