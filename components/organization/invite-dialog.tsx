"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { MemberView } from "@/lib/contract/portal/organization";
import { roleOptions } from "./role-words";
import { useOwnChanged } from "./use-own-changed";

/** Mails somebody a link by which they become a member. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const form = useId();
  const changed = useOwnChanged();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<MemberView["role"]>("member");
  const [asked, setAsked] = useState(false);
  const invite = useMutation(
    api.portal.organization.member.invite.mutationOptions({
      onSuccess: async () => {
        onClose();
        await changed(`An invitation goes to ${email.trim()}`);
      },
    }),
  );
  const failure = invite.error ? failureOf(invite.error) : null;
  const isAddress = failure?.param === "email";
  const missing = asked && !email.trim() ? "Give an e-mail address." : null;

  function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (email.trim() && !invite.isPending) invite.mutate({ email, role });
  }

  return (
    <Dialog
      title="Invite member"
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form={form} busy={invite.isPending}>
            Mail the invitation
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={send} className="flex flex-col gap-4">
        {isAddress ? null : <FormFailure failure={failure} outcome="Nobody was invited." />}
        <Field
          label="E-mail address"
          hint="The link in the mail works for 7 days, and leads in once."
          error={missing ?? (isAddress ? "This is no e-mail address." : null)}
          required
        >
          <Input
            type="email"
            value={email}
            maxLength={254}
            autoComplete="off"
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <RadioCards legend="Comes in as" options={roleOptions} value={role} onChange={setRole} />
      </form>
    </Dialog>
  );
}
