"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCommandId } from "@/components/record/use-command-id";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { PolicyView } from "@/lib/contract/console/policy";
import { paths } from "@/lib/paths";

/** Sends a draft as a proposal, once, and leads to it. */
export function usePropose({ key, version }: PolicyView, onDone: () => void) {
  const queries = useQueryClient();
  const router = useRouter();
  const idFor = useCommandId();
  const renew = () => queries.invalidateQueries({ queryKey: api.console.policy.key() });
  const mutation = useMutation(
    api.console.policy.propose.mutationOptions({
      onSuccess: async ({ id }) => {
        onDone();
        showToast({ title: "The change is proposed", detail: "Another lead confirms it." });
        await renew();
        router.push(paths.policyProposal(key, id));
      },
      onError: (error) => (failureOf(error).kind === "invalid" ? undefined : renew()),
    }),
  );

  function propose(document: Record<string, unknown>, reason: string) {
    const intended = { key, version, document, reason };
    mutation.mutate({ ...intended, commandId: idFor(intended) });
  }
  return { propose, busy: mutation.isPending, failure: mutation.error ? failureOf(mutation.error) : null };
}
