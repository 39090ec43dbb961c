"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { EndpointView } from "@/lib/contract/portal/webhooks";

/** Stops posting to an endpoint, or begins again: at once, since it can be taken back. */
export function SwitchButton({ endpoint: { id, disabledAt } }: { endpoint: EndpointView }) {
  const queries = useQueryClient();
  const enabled = disabledAt !== null;
  const change = useMutation(
    api.portal.webhooks.switch.mutationOptions({
      onSuccess: async (_, { enabled }) => {
        showToast({ title: enabled ? "The endpoint is on" : "The endpoint is off" });
        await queries.invalidateQueries({ queryKey: api.portal.webhooks.key() });
      },
      onError: (error) =>
        showToast({ title: "Nothing was changed", detail: failureOf(error).message, hue: "danger" }),
    }),
  );
  return (
    <Button busy={change.isPending} onClick={() => change.mutate({ id, enabled })}>
      {enabled ? "Switch on" : "Switch off"}
    </Button>
  );
}
