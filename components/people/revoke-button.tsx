"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { showToast } from "@/components/ui/toast-store";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { KeyRow } from "@/lib/contract/console/people";

/** Ends a key, after saying what stops with it. */
export function RevokeButton({ row }: { row: KeyRow }) {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const revoke = useMutation(
    api.console.key.revoke.mutationOptions({
      onSuccess: async () => {
        setOpen(false);
        showToast({ title: `The key of ${row.label} opens nothing any more` });
        await queries.invalidateQueries({ queryKey: api.console.key.key() });
      },
    }),
  );
  const give = () => revoke.mutate({ id: row.id });
  useShortcut(
    { keys: "mod+enter", label: "Revoke the key", onPress: give, inDialog: true },
    open && !revoke.isPending,
  );

  return (
    <Dialog
      title={`Revoke the key of ${row.label}`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" aria-label={`Revoke the key of ${row.label}`}>
          Revoke
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button variant="danger" busy={revoke.isPending} onClick={give}>
            Revoke the key <Kbd keys="mod+enter" />
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <FormFailure
          failure={revoke.error ? failureOf(revoke.error) : null}
          outcome="The key was not revoked."
        />
        <p>
          Whoever uses it sends no signals and learns of no decision from the next request on: limits that end
          are not lifted at that gateway, and new ones are not enforced. Revoking cannot be undone.
        </p>
      </div>
    </Dialog>
  );
}
