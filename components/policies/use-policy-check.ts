"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/api";
import { useSettled } from "./use-settled";

const typingMs = 250;

/** What is wrong with the member at a path, as a sentence; null where nothing is. */
export type ProblemOf = (path: string) => string | null;

const sentence = (message: string) => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;

/** Asks the server's own parser what is wrong with a document, and how it differs from the version in effect. */
export function usePolicyCheck(key: string, document: Record<string, unknown>) {
  const settled = useSettled(JSON.stringify(document), typingMs);
  const query = useQuery(
    api.console.policy.check.queryOptions({
      input: { key, document: JSON.parse(settled) },
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const problems = query.data?.problems ?? [];
  const problemOf: ProblemOf = (path) => {
    const found = problems.find((problem) => problem.path === path);
    return found ? sentence(found.message) : null;
  };
  return {
    query,
    problems,
    problemOf,
    changes: query.data?.changes ?? [],
    /** The answer is about what is typed now. */
    settled: settled === JSON.stringify(document) && !query.isPlaceholderData && query.data !== undefined,
  };
}

export type PolicyCheck = ReturnType<typeof usePolicyCheck>;
