"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { subjectWords } from "@/components/record/subject-words";
import { tabId } from "@/components/record/tab-id";
import { useCommandId } from "@/components/record/use-command-id";
import { showToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { CaseDecision, CaseView } from "@/lib/contract/console/case";
import { rememberDecision } from "./last-decision";

const done: Record<CaseDecision["kind"], string> = {
  dismiss: "Dismissed the case of",
  warn: "Warned",
  revoke: "Limited",
  approve: "Approved the limit of",
  return: "Returned the proposal about",
  refuse: "Refused to limit",
  undo: "Undid the decision about",
  reverse: "Reversed the decision about",
  assign: "Assigned the case of",
  snooze: "Snoozed the case of",
  wake: "Woke the case of",
  escalate: "Asked the leads about",
  answer_question: "Answered the question about",
  take_over: "Took over the case of",
};

/** Gives a decision on what is seen, once, whatever becomes of the answer. */
export function useCaseCommand(view: CaseView) {
  const queries = useQueryClient();
  const idFor = useCommandId();
  const renew = () => queries.invalidateQueries({ queryKey: api.console.key() });

  const mutation = useMutation(
    api.console.case.decide.mutationOptions({
      onSuccess: async ({ decisionId, effectiveAt }, { decision, reference }) => {
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
        await renew();
      },
      onError: (error) => (failureOf(error).kind === "conflict" ? renew() : undefined),
    }),
  );

  function give(decision: CaseDecision) {
    const intended = { reference: view.reference, version: view.version, tab: tabId(), decision };
    mutation.mutate({ ...intended, commandId: idFor(intended) });
  }

  return { give, busy: mutation.isPending, failure: mutation.error ? failureOf(mutation.error) : null };
}
