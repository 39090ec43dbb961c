"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { subjectWords } from "@/components/record/subject-words";
import { tabId } from "@/components/record/tab-id";
import { useCommandId } from "@/components/record/use-command-id";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { type Failure, failureOf } from "@/lib/client/failure";
import type { AppealDecision, AppealView } from "@/lib/contract/console/appeal";

function done(decision: AppealDecision, view: AppealView): { title: string; detail: string } {
  const told = "The customer is being told.";
  switch (decision.kind) {
    case "grant_appeal":
      return {
        title: view.restriction
          ? `Access is back for ${subjectWords(view.subject)}`
          : "The warning is withdrawn",
        detail: told,
      };
    case "uphold_appeal":
      return { title: "The decision stands", detail: told };
    case "note_on_appeal":
      return { title: "Noted", detail: "Your colleagues read it, the customer never does." };
    case "assign_appeal":
      return decision.personId
        ? { title: "Assigned", detail: "They are being told." }
        : { title: "Anybody's again", detail: "Nobody in particular is to decide it." };
    case "take_over_appeal":
      return { title: "The appeal is yours", detail: "Whoever held it is told why." };
    case "ask_customer":
      return { title: "The question is on its way", detail: "The appeal comes back with the answer." };
  }
}

/** Gives an outcome on what is seen, once, whatever becomes of the answer. */
export function useAppealCommand(
  view: AppealView,
  onDone: () => void,
  { onFailed }: { onFailed?: (failure: Failure) => void } = {},
) {
  const queries = useQueryClient();
  const idFor = useCommandId();
  const renew = () => queries.invalidateQueries({ queryKey: api.console.key() });
  const mutation = useMutation(
    api.console.appeal.decide.mutationOptions({
      onSuccess: async (_, { decision }) => {
        showToast(done(decision, view));
        onDone();
        await renew();
      },
      onError: (error) => {
        const failure = failureOf(error);
        onFailed?.(failure);
        return failure.kind === "conflict" ? renew() : undefined;
      },
    }),
  );

  function give(decision: AppealDecision) {
    const tab = decision.kind === "take_over_appeal" ? { tab: tabId() } : {};
    const intended = { reference: view.reference, version: view.version, decision, ...tab };
    mutation.mutate({ ...intended, commandId: idFor(intended) });
  }

  return { give, busy: mutation.isPending, failure: mutation.error ? failureOf(mutation.error) : null };
}
