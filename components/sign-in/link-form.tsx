"use client";

import { useMutation } from "@tanstack/react-query";
import { MailCheck } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";

/** Has a link mailed. What it says is the same whether or not the address may come in. */
export function LinkForm() {
  const [missing, setMissing] = useState<string | null>(null);
  const ask = useMutation(api.entry.ask.mutationOptions());
  const failure = ask.error ? failureOf(ask.error) : null;
  const isAddress = failure?.param === "email";

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get("email")).trim();
    setMissing(email ? null : "Enter your e-mail address.");
    if (email && !ask.isPending) ask.mutate({ email });
    else event.currentTarget.querySelector("input")?.focus();
  }

  if (ask.data)
    return (
      <Banner
        hue="good"
        icon={MailCheck}
        role="status"
        className="mt-6"
        title="If this address may come in, a mail is on its way."
      >
        <p>
          Its link works for 15 minutes and leads in once. If nothing comes, look among unwanted mail, or ask
          an owner of your organization to invite you.
        </p>
      </Banner>
    );
  return (
    <form method="post" noValidate onSubmit={submit} className="mt-6 flex flex-col gap-4">
      {failure && !isAddress ? (
        <Banner hue="danger" role="alert">
          {failure.message}
        </Banner>
      ) : null}
      <Field
        label="E-mail address"
        error={missing ?? (isAddress ? "This is no e-mail address." : null)}
        required
      >
        <Input name="email" type="email" autoComplete="email" maxLength={254} />
      </Field>
      <Button type="submit" variant="primary" busy={ask.isPending}>
        Mail me a link
      </Button>
    </form>
  );
}
