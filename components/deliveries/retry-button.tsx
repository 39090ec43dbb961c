"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { DeliveryRow } from "@/lib/contract/console/operations";

type RetryButtonProps = { row: DeliveryRow; mayRetry: boolean };

export function RetryButton({ row, mayRetry }: RetryButtonProps) {
  const queries = useQueryClient();
  const retry = useMutation(
    api.console.delivery.retry.mutationOptions({
      onSuccess: async () => {
        showToast({ title: "Sent again", detail: `To ${row.recipient || "the contacts there are now"}.` });
        await queries.invalidateQueries({ queryKey: api.console.delivery.key() });
      },
      onError: (error) =>
        showToast({ title: "Not sent again", detail: failureOf(error).message, hue: "danger" }),
    }),
  );
  return (
    <Button
      size="sm"
      busy={retry.isPending}
      unavailable={mayRetry ? null : "Leads and administrators send again."}
      onClick={() => retry.mutate({ id: row.id })}
      aria-label={`Send ${row.notice.title} again`}
    >
      {retry.isPending ? null : <RotateCw aria-hidden />}
      Send again
    </Button>
  );
}
