"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCommandId } from "@/components/record/use-command-id";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { ProposalAnswerKind, ProposalView } from "@/lib/contract/console/policy-proposal";

type Answer = { kind: Exclude<ProposalAnswerKind, "refuse"> } | { kind: "refuse"; reason: string };

const done = {
  open: "Answered",
  confirmed: "Confirmed",
  refused: "The change is refused",
  withdrawn: "The change is withdrawn",
} as const;

/** Answers a proposal once, whatever becomes of the answer. */
export function useAnswer({ id, title }: ProposalView) {
  const queries = useQueryClient();
  const idFor = useCommandId();
  const renew = () => queries.invalidateQueries({ queryKey: api.console.policy.key() });
  const mutation = useMutation(
    api.console.policy.answer.mutationOptions({
      onSuccess: async ({ status, version }) => {
        const inEffect = version === null ? done[status] : `${title} is at version ${version} from now on`;
        showToast({ title: inEffect });
        await renew();
      },
      onError: renew,
    }),
  );

  function give(answer: Answer) {
    const intended = { id, answer };
    mutation.mutate({ ...intended, commandId: idFor(intended) });
  }
  return { give, busy: mutation.isPending, failure: mutation.error ? failureOf(mutation.error) : null };
}
