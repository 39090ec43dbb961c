"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { WebhookEventView } from "@/lib/contract/portal/webhooks";
import { eventWords } from "./event-words";

/** Posts an event once more, whatever became of it. */
export function RedeliverButton({ event, isOn }: { event: WebhookEventView; isOn: boolean }) {
  const queries = useQueryClient();
  const redeliver = useMutation(
    api.portal.webhooks.redeliver.mutationOptions({
      onSuccess: async () => {
        showToast({
          title: "It is posted again",
          detail: "Under the id it had, so that your server knows it.",
        });
        await queries.invalidateQueries({ queryKey: api.portal.webhooks.key() });
      },
      onError: (error) =>
        showToast({ title: "Not posted again", detail: failureOf(error).message, hue: "danger" }),
    }),
  );
  return (
    <Button
      size="sm"
      busy={redeliver.isPending}
      unavailable={isOn ? null : "Switch the endpoint on first."}
      onClick={() => redeliver.mutate({ id: event.id })}
      aria-label={`Send again: ${eventWords(event.type)}, ${event.reference}`}
    >
      {redeliver.isPending ? null : <RotateCw aria-hidden />}
      Send again
    </Button>
  );
}
