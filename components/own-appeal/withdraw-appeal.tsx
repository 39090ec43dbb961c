"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { useCommandId } from "@/components/record/use-command-id";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { failureOf } from "@/lib/client/failure";
import type { Appealable } from "@/lib/contract/portal/standing";
import { decisionQuery, type Way, withdrawAppeal } from "./way";

type WithdrawAppealProps = {
  way: Way;
  kind: Appealable["kind"];
  reference: string;
  onWithdrawn: () => void;
};

/** Gives the appeal up, after saying that it is for good. */
export function WithdrawAppeal({ way, kind, reference, onWithdrawn }: WithdrawAppealProps) {
  const [open, setOpen] = useState(false);
  const commandId = useCommandId();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => withdrawAppeal(way, reference, commandId(reference)),
    onSuccess: () => {
      setOpen(false);
      onWithdrawn();
      return queries.invalidateQueries({ queryKey: decisionQuery(way).queryKey });
    },
  });
  return (
    <Dialog
      title="Withdraw the appeal"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" className="-ml-3 self-start">
          Withdraw the appeal
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Keep it</Button>
          </DialogClose>
          <Button variant="danger" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Withdraw for good
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <FormFailure
          failure={withdraw.error ? failureOf(withdraw.error) : null}
          outcome="The appeal was not withdrawn."
          typed={false}
        />
        <p>
          Nobody looks at it any more, and the {kind} stands as it is. There is one appeal for a decision:
          once withdrawn, it cannot be filed again.
        </p>
      </div>
    </Dialog>
  );
}
