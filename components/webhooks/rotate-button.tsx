"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { ShownOnce } from "@/components/record/shown-once";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { EndpointView } from "@/lib/contract/portal/webhooks";
import { TwoSecrets } from "./two-secrets";

/** Replaces an endpoint's secret, after saying what comes of it; the new one is shown once. */
export function RotateButton({ endpoint: { id, url, oldSecretUntil } }: { endpoint: EndpointView }) {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const rotate = useMutation(
    api.portal.webhooks.rotate.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.portal.webhooks.key() }),
    }),
  );

  function show(next: boolean) {
    setOpen(next);
    // What was shown once is gone.
    if (!next) rotate.reset();
  }

  return (
    <Dialog
      title={rotate.data ? "The secret was replaced" : "Replace the secret"}
      open={open}
      onOpenChange={show}
      trigger={<Button>Replace the secret</Button>}
      actions={
        rotate.data ? (
          <DialogClose asChild>
            <Button variant="primary">Done</Button>
          </DialogClose>
        ) : (
          <>
            <DialogClose asChild>
              <Button variant="quiet">Cancel</Button>
            </DialogClose>
            <Button variant="primary" busy={rotate.isPending} onClick={() => rotate.mutate({ id })}>
              Make a new secret
            </Button>
          </>
        )
      }
    >
      {rotate.data ? (
        <div className="flex flex-col gap-3">
          <ShownOnce name="secret" value={rotate.data.secret}>
            Put it where your server reads its secrets.
          </ShownOnce>
          <p>
            <TwoSecrets until={rotate.data.oldSecretUntil} /> Events are signed with both until then.
          </p>
        </div>
      ) : (
        <div className="flex flex-col gap-3">
          <FormFailure
            failure={rotate.error ? failureOf(rotate.error) : null}
            outcome="The secret was not replaced."
            typed={false}
          />
          <p>
            For 24 hours, events to <span className="break-all font-mono text-[0.94em]">{url}</span> are
            signed with both secrets, the present one and the new one; then with the new one alone.
          </p>
          {oldSecretUntil ? (
            <p>
              It was replaced already. <TwoSecrets until={oldSecretUntil} /> The one before it stays good
              until then as well.
            </p>
          ) : null}
        </div>
      )}
    </Dialog>
  );
}
