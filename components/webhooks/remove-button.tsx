"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormFailure } from "@/components/record/form-failure";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { EndpointView } from "@/lib/contract/portal/webhooks";
import { paths } from "@/lib/paths";

/** Removes an endpoint, after saying what goes with it. */
export function RemoveButton({ endpoint: { id, url, waiting } }: { endpoint: EndpointView }) {
  const router = useRouter();
  const queries = useQueryClient();
  const remove = useMutation(
    api.portal.webhooks.remove.mutationOptions({
      onSuccess: async () => {
        showToast({ title: "The endpoint was removed" });
        router.push(paths.portalWebhooks);
        await queries.invalidateQueries({ queryKey: api.portal.webhooks.list.key() });
        await queries.invalidateQueries({ queryKey: api.portal.webhooks.changes.key() });
      },
    }),
  );
  return (
    <Dialog
      title="Remove the endpoint"
      trigger={<Button>Remove</Button>}
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate({ id })}>
            Remove the endpoint
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <FormFailure
          failure={remove.error ? failureOf(remove.error) : null}
          outcome="The endpoint was not removed."
          typed={false}
        />
        <p>
          Nothing more is posted to <span className="break-all font-mono text-[0.94em]">{url}</span>, and its
          list of events is not shown any more.
          {waiting > 0
            ? ` ${waiting === 1 ? "1 event that waits is" : `${waiting} events that wait are`} cancelled.`
            : ""}{" "}
          This cannot be undone; the same address can be added again, with a new secret.
        </p>
      </div>
    </Dialog>
  );
}
