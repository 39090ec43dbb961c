"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { failureWords } from "./failure-words";

type Props = { callbackPath: string; error: string | null };

export function SignInForm({ callbackPath, error }: Props) {
  const [failure, setFailure] = useState(error && failureWords(error));
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    setBusy(true);
    setFailure(null);
    const result = await signIn("credentials", {
      redirect: false,
      email: given.get("email"),
      password: given.get("password"),
    }).catch(() => ({ ok: false, error: "Unreachable" }));
    if (result?.ok && !result.error) {
      window.location.assign(callbackPath);
      return;
    }
    setBusy(false);
    setFailure(failureWords(result?.error ?? ""));
    form.querySelector<HTMLInputElement>("[name=password]")?.select();
  }

  return (
    // POST, so that a press before the page is ready does not put the password into the address.
    <form method="post" onSubmit={submit} className="mt-6 flex flex-col gap-4">
      {failure ? (
        <Banner hue="danger" role="alert">
          {failure}
        </Banner>
      ) : null}
      <Field label="E-mail address" required>
        <Input name="email" type="email" autoComplete="username" required />
      </Field>
      <Field label="Password" required>
        <Input name="password" type="password" autoComplete="current-password" required />
      </Field>
      <Button type="submit" variant="primary" busy={busy}>
        Sign in
      </Button>
    </form>
  );
}
