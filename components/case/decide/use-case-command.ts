"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { subjectWords } from "@/components/record/subject-words";
import { tabId } from "@/components/record/tab-id";
import { useCommandId } from "@/components/record/use-command-id";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { type Failure, failureOf } from "@/lib/client/failure";
import type { CaseView } from "@/lib/contract/console/case";
import type { CaseDecision } from "@/lib/contract/console/case-decision";
import { useAutoNext } from "./auto-next";
import { endClaim, giveAway } from "./given-away";
import { rememberDecision } from "./last-decision";
import { useGoOn } from "./use-go-on";

const done: Record<CaseDecision["kind"], string> = {
  dismiss: "Dismissed the case of",
  warn: "Warned",
  revoke: "Limited",
  approve: "Approved the limit of",
  return: "Returned the proposal about",
  refuse: "Refused to limit",
  undo: "Undid the decision about",
  reverse: "Reversed the decision about",
  restore: "Restored the access of",
  assign: "Assigned the case of",
  snooze: "Snoozed the case of",
  wake: "Woke the case of",
  escalate: "Asked the leads about",
  answer_question: "Answered the question about",
  take_over: "Took over the case of",
};

/** What leads on to the next: a case that was decided or put aside, a proposal that was answered. */
const leadsTo: Partial<Record<CaseDecision["kind"], "case" | "proposal">> = {
  dismiss: "case",
  warn: "case",
  revoke: "case",
  snooze: "case",
  escalate: "case",
  approve: "proposal",
  return: "proposal",
  refuse: "proposal",
};

type Options = {
  /** For what has no place of its own to say why it failed. */
  onRefused?: (failure: Failure) => void;
};

/** Gives a decision on what is seen, once, whatever becomes of the answer, and goes on to what is next. */
export function useCaseCommand(view: CaseView, { onRefused }: Options = {}) {
  const queries = useQueryClient();
  const idFor = useCommandId();
  const goOn = useGoOn();
  const autoNext = useAutoNext();
  const after = useRef<() => void>(undefined);
  const renew = () => queries.invalidateQueries({ queryKey: api.console.key() });

  const mutation = useMutation(
    api.console.case.decide.mutationOptions({
      onSuccess: async ({ decisionId, effectiveAt }, { decision, reference }) => {
        after.current?.();
        if (["assign", "snooze", "escalate"].includes(decision.kind)) giveAway(reference);
        if (leadsTo[decision.kind]) endClaim(reference, view.version);
        const sentence = `${done[decision.kind]} ${subjectWords(view.subject)}`;
        if (decisionId && effectiveAt && decision.kind !== "reverse") {
          const told = decision.kind !== "dismiss";
          const instant = effectiveAt.toISOString();
          rememberDecision({ reference, decisionId, sentence, told, effectiveAt: instant });
        } else if (decision.kind === "revoke") {
          showToast({
            title: `Proposed to limit ${subjectWords(view.subject)}`,
            detail: "A lead answers it.",
          });
        } else {
          showToast({ title: sentence });
        }
        const next = leadsTo[decision.kind];
        // Whoever only put it aside, without having held it, stays.
        const wasAtIt = view.claim?.mine === true || next === "proposal";
        if (next && autoNext && wasAtIt) await goOn.mutateAsync(next).catch(() => undefined);
        await renew();
      },
      onError: (error) => {
        onRefused?.(failureOf(error));
        return failureOf(error).kind === "conflict" ? renew() : undefined;
      },
    }),
  );

  function give(decision: CaseDecision, onDone?: () => void) {
    after.current = onDone;
    const intended = { reference: view.reference, version: view.version, tab: tabId(), decision };
    mutation.mutate({ ...intended, commandId: idFor(intended) });
  }

  return { give, busy: mutation.isPending, failure: mutation.error ? failureOf(mutation.error) : null };
}
