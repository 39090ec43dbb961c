"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";

/** Marks what was told as read: one of it, or all as far as the newest that was seen. */
export function useReading() {
  const queries = useQueryClient();
  const after = {
    onSuccess: () => queries.invalidateQueries({ queryKey: api.console.notification.key() }),
    onError: (error: unknown) =>
      showToast({ title: "Not marked as read", detail: failureOf(error).message, hue: "danger" }),
  };
  const one = useMutation(api.console.notification.read.mutationOptions(after));
  const all = useMutation(api.console.notification.readAll.mutationOptions(after));
  return { one, all };
}
