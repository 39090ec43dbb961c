"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCommandId } from "@/components/record/use-command-id";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { AccessView, StaffAccessCommand } from "@/lib/contract/console/trusted-access";
import { doneWords } from "./command-words";

/** Does something with an application, once, whatever becomes of the answer. `done` forgets the draft. */
export function useAccessCommand({ reference, version }: AccessView, done: () => void) {
  const queries = useQueryClient();
  const idFor = useCommandId();
  const renew = () => queries.invalidateQueries({ queryKey: api.console.trustedAccess.key() });
  const mutation = useMutation(
    api.console.trustedAccess.command.mutationOptions({
      onSuccess: async (_, { command }) => {
        showToast({ title: doneWords[command.kind] });
        done();
        await renew();
      },
      onError: renew,
    }),
  );

  function give(command: StaffAccessCommand) {
    const intended = { reference, version, command };
    mutation.mutate({ ...intended, commandId: idFor(intended) });
  }
  return { give, busy: mutation.isPending, failure: mutation.error ? failureOf(mutation.error) : null };
}
