"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";

const everyMs = 30_000;

/** The saved views with their counts, and what can be done with them. */
export function useSavedViews() {
  const queries = useQueryClient();
  const { data } = useQuery(api.console.queue.views.list.queryOptions({ refetchInterval: everyMs }));
  const renew = () => queries.invalidateQueries({ queryKey: api.console.queue.views.key() });
  const save = useMutation(api.console.queue.views.save.mutationOptions({ onSuccess: renew }));
  const remove = useMutation(
    api.console.queue.views.remove.mutationOptions({
      onSuccess: renew,
      onError: (error) =>
        showToast({ title: "The view was not removed", detail: failureOf(error).message, hue: "danger" }),
    }),
  );
  return { views: data?.views ?? [], save, remove };
}
