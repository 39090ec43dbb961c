"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { useOwnChanged } from "./use-own-changed";

/** Has notices sent to one more address. */
export function AddContactForm() {
  const changed = useOwnChanged();
  const [email, setEmail] = useState("");
  const [asked, setAsked] = useState(false);
  const add = useMutation(
    api.portal.organization.contact.add.mutationOptions({
      onSuccess: async () => {
        setEmail("");
        setAsked(false);
        await changed(`Notices go to ${email.trim()}, too`);
      },
    }),
  );
  const failure = add.error ? failureOf(add.error) : null;
  const isAddress = failure?.param === "email";
  const missing = asked && !email.trim() ? "Give an e-mail address." : null;

  function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (email.trim() && !add.isPending) add.mutate({ email });
  }

  return (
    <Section title="Add a contact">
      <form method="post" noValidate onSubmit={send} className="flex flex-col items-start gap-4">
        {isAddress ? null : <FormFailure failure={failure} outcome="No contact was added." />}
        <Field
          label="E-mail address"
          hint="Whoever reads it learns of your organization’s notices, and can appeal."
          error={missing ?? (isAddress ? "This is no e-mail address." : null)}
          required
          className="w-full max-w-96"
        >
          <Input
            type="email"
            value={email}
            maxLength={254}
            autoComplete="off"
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <Button type="submit" busy={add.isPending}>
          Add contact
        </Button>
      </form>
    </Section>
  );
}
