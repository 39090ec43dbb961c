"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { PersonChange, StaffRow } from "@/lib/contract/console/people";
import { roleWords } from "./role-words";

function done(name: string, change: PersonChange): string {
  switch (change.kind) {
    case "change_role":
      return `${name} is ${roleWords[change.role].word.toLowerCase()} now`;
    case "disable":
      return `${name} is shut out`;
    case "enable":
      return `${name} can sign in again`;
    case "end_sessions":
      return `${name} is signed out everywhere`;
    case "give_password":
      return `${name} has another password`;
  }
}

const cases = (count: number) => `${count} ${count === 1 ? "item" : "items"} went back to the queues.`;

/** Changes a member of staff as they are seen; the answer's password is there this once. */
export function usePersonChange({ id, version, name }: StaffRow) {
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: api.console.person.key() });
  const mutation = useMutation(
    api.console.person.change.mutationOptions({
      onSuccess: async ({ released, unassigned }, { change }) => {
        showToast({
          title: done(name, change),
          ...(released + unassigned > 0 && { detail: cases(released + unassigned) }),
        });
        await renew();
      },
      onError: (error) => (failureOf(error).kind === "conflict" ? renew() : undefined),
    }),
  );
  return {
    give: (change: PersonChange) => mutation.mutate({ id, version, change }),
    /** What is being changed. */
    busy: mutation.isPending ? mutation.variables.change.kind : null,
    failure: mutation.error ? failureOf(mutation.error) : null,
    password: mutation.data?.password ?? null,
  };
}
