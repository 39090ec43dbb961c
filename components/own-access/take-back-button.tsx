"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { useCommandId } from "@/components/record/use-command-id";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { OwnAccessView } from "@/lib/contract/portal/trusted-access";
import { useRenewOwnAccess } from "./use-own-access";

/** Takes an application back, once it was asked whether that is meant. */
export function TakeBackButton({ view: { reference, version } }: { view: OwnAccessView }) {
  const [open, setOpen] = useState(false);
  const renew = useRenewOwnAccess();
  const idFor = useCommandId();
  const takeBack = useMutation(
    api.portal.trustedAccess.takeBack.mutationOptions({
      onSuccess: async () => {
        setOpen(false);
        await renew();
      },
      onError: renew,
    }),
  );
  const intended = { reference, version };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Take the application back</Button>
      {open ? (
        <Dialog
          title="Take the application back?"
          open
          onOpenChange={setOpen}
          actions={
            <>
              <DialogClose asChild>
                <Button variant="quiet">Cancel</Button>
              </DialogClose>
              <Button
                variant="primary"
                busy={takeBack.isPending}
                onClick={() => takeBack.mutate({ ...intended, commandId: idFor(intended) })}
              >
                Take it back
              </Button>
            </>
          }
        >
          <div className="flex flex-col gap-3">
            <FormFailure
              failure={takeBack.error ? failureOf(takeBack.error) : null}
              outcome="Nothing was changed."
              typed={false}
            />
            <p>Nobody looks at it any more. You can apply again.</p>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
