"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { OwnKeyView } from "@/lib/contract/portal/organization";
import { useOwnChanged } from "./use-own-changed";

/** Ends a key, after saying what stops with it. */
export function RevokeKey({ of: { id, label } }: { of: OwnKeyView }) {
  const [open, setOpen] = useState(false);
  const changed = useOwnChanged();
  const revoke = useMutation(
    api.portal.organization.key.revoke.mutationOptions({
      onSuccess: async () => {
        setOpen(false);
        await changed(`The key “${label}” opens nothing any more`);
      },
    }),
  );
  return (
    <Dialog
      title={`Revoke “${label}”`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" aria-label={`Revoke ${label}`}>
          Revoke
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button variant="danger" busy={revoke.isPending} onClick={() => revoke.mutate({ id })}>
            Revoke the key
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <FormFailure
          failure={revoke.error ? failureOf(revoke.error) : null}
          outcome="The key was not revoked."
          typed={false}
        />
        <p>
          Whatever program uses it is refused from its next request on. Your access to the models does not
          depend on it. Revoking cannot be undone; another key can be made.
        </p>
      </div>
    </Dialog>
  );
}
