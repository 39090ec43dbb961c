"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Consequence } from "@/components/record/consequence";
import { FormFailure } from "@/components/record/form-failure";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { MemberView } from "@/lib/contract/portal/organization";
import { roleWithArticle } from "./role-words";
import { useOwnChanged } from "./use-own-changed";

/** What an owner does to a member, each beside what it means. */
export function MemberDialog({ member }: { member: MemberView }) {
  const { id, name, role, mine, isContact } = member;
  const [open, setOpen] = useState(false);
  const changed = useOwnChanged();
  const done = (words: string) => async () => {
    setOpen(false);
    await changed(words);
  };
  const other = role === "owner" ? "member" : "owner";
  const { member: calls } = api.portal.organization;
  const change = useMutation(
    calls.changeRole.mutationOptions({ onSuccess: done(`${name} is ${roleWithArticle(other)} now`) }),
  );
  const remove = useMutation(
    calls.remove.mutationOptions({ onSuccess: done(`${name} is no member any more`) }),
  );
  const error = change.error ?? remove.error;
  const busy = change.isPending || remove.isPending;
  const who = mine ? "You" : name;
  return (
    <Dialog
      title={`Change ${name}`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" aria-label={`Change ${name}`}>
          Change
        </Button>
      }
      actions={
        <DialogClose asChild>
          <Button variant="quiet">Close</Button>
        </DialogClose>
      }
    >
      <div className="flex flex-col gap-3">
        <FormFailure failure={error ? failureOf(error) : null} outcome="Nothing was changed." />
        <div>
          <Consequence
            button={
              <Button
                busy={change.isPending}
                disabled={busy}
                onClick={() => change.mutate({ id, role: other })}
              >
                Make {roleWithArticle(other)}
              </Button>
            }
          >
            {other === "owner"
              ? `${who} can then invite and remove members, and manage contacts, keys, webhooks and the time zone.`
              : `${who} can then read notices and appeal, and manage nothing here.`}
          </Consequence>
          <Consequence
            button={
              <Button
                variant="danger"
                busy={remove.isPending}
                disabled={busy}
                onClick={() => remove.mutate({ id })}
              >
                Remove {mine ? "yourself" : name}
              </Button>
            }
          >
            {mine ? "You are" : `${name} is`} signed out at once, and links that were mailed open nothing any
            more. {isContact ? "Notices no longer go to this address. " : ""}What was done stays on record.
          </Consequence>
        </div>
      </div>
    </Dialog>
  );
}
