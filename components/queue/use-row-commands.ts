"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { tabId } from "@/components/record/tab-id";
import { useCommandId } from "@/components/record/use-command-id";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { CaseDecision } from "@/lib/contract/console/case-decision";

type Given = { reference: string; decision: CaseDecision /** What is said once it is done. */; done: string };

const told = (title: string) => (error: unknown) =>
  showToast({ title, detail: failureOf(error).message, hue: "danger" });

/** What can be done with a case from its row, without opening it. */
export function useRowCommands() {
  const queries = useQueryClient();
  const idFor = useCommandId();
  const renew = () => queries.invalidateQueries({ queryKey: api.console.key() });

  const claim = useMutation(
    api.console.case.claim.mutationOptions({ onSettled: renew, onError: told("The case was not claimed") }),
  );
  const release = useMutation(
    api.console.case.release.mutationOptions({ onSettled: renew, onError: told("The claim was not let go") }),
  );
  const give = useMutation({
    mutationFn: async ({ reference, decision }: Given) => {
      // A row carries no version: what is decided is about the case, not about what the row shows of it.
      const { version } = await api.console.case.get.call({ reference });
      const intended = { reference, version, tab: tabId(), decision };
      await api.console.case.decide.call({ ...intended, commandId: idFor(intended) });
    },
    onSuccess: (_, { done }) => showToast({ title: done }),
    onSettled: renew,
  });

  return {
    claim: (reference: string) => claim.mutate({ reference, tab: tabId() }),
    release: (reference: string) => release.mutate({ reference, tab: tabId() }),
    give,
  };
}
