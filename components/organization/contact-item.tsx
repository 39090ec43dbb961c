"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { ContactView } from "@/lib/contract/portal/organization";
import { useOwnChanged } from "./use-own-changed";

type ContactItemProps = { contact: ContactView; isOnly: boolean; mayManage: boolean };

export function ContactItem({ contact: { email, member }, isOnly, mayManage }: ContactItemProps) {
  return (
    <li className="flex items-center gap-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere font-medium">{email}</p>
        {member ? <p className="text-meta text-muted">{member}, a member</p> : null}
      </div>
      {mayManage ? <RemoveContact email={email} isOnly={isOnly} /> : null}
    </li>
  );
}

function RemoveContact({ email, isOnly }: { email: string; isOnly: boolean }) {
  const [open, setOpen] = useState(false);
  const changed = useOwnChanged();
  const remove = useMutation(
    api.portal.organization.contact.remove.mutationOptions({
      onSuccess: async () => {
        setOpen(false);
        await changed(`No notice goes to ${email} any more`);
      },
    }),
  );
  const label = `Remove ${email}`;
  if (isOnly)
    return (
      <Button
        size="sm"
        aria-label={label}
        unavailable="Notices must reach somebody: add another contact first."
      >
        Remove
      </Button>
    );
  return (
    <Dialog
      title="Remove the contact"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" aria-label={label}>
          Remove
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate({ email })}>
            Remove the contact
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <FormFailure
          failure={remove.error ? failureOf(remove.error) : null}
          outcome="The contact was not removed."
          typed={false}
        />
        <p>
          No notice goes to <span className="wrap-anywhere font-medium">{email}</span> from now on, and the
          links in the mails that went there open nothing any more. Who is a member stays one.
        </p>
      </div>
    </Dialog>
  );
}
