"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOpenCase } from "@/components/case/use-open-case";
import { tabId } from "@/components/record/tab-id";
import { useCommandId } from "@/components/record/use-command-id";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { rememberDecision } from "./last-decision";

type Undone = { reference: string; decisionId: string };

/** Takes a decision back. It names the decision, so the case may have moved on since it was seen. */
export function useUndo() {
  const queries = useQueryClient();
  const open = useOpenCase();
  const idFor = useCommandId();

  return useMutation({
    mutationFn: async ({ reference, decisionId }: Undone) => {
      const { version } = await api.console.case.get.call({ reference });
      const intended = {
        reference,
        version,
        tab: tabId(),
        decision: { kind: "undo" as const, decisionId },
      };
      // The claim comes back with the case, to this tab.
      await api.console.case.decide.call({ ...intended, commandId: idFor(intended) });
    },
    onSuccess: async (_, { reference }) => {
      rememberDecision(null);
      // What was looked at before the decision is of a version that no command is taken for.
      const again = api.console.case.get.queryOptions({ input: { reference }, staleTime: 0 });
      await queries.fetchQuery(again).catch(() => undefined);
      showToast({ title: "Undone", detail: `Nothing has left. ${reference} is open again.` });
      open(reference);
      await queries.invalidateQueries({ queryKey: api.console.key() });
    },
    onError: (error) => showToast({ title: "Not undone", detail: failureOf(error).message, hue: "danger" }),
  });
}
