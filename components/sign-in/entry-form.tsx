"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { paths } from "@/lib/paths";

type EntryFormProps = { token: string /** Of somebody who was never here. */; asksName: boolean };

const failures: Record<string, string> = {
  CredentialsSignin: "The link leads in no more. Open it once again to read why, or ask for a new one.",
};

/** Uses a mailed link up: the press that only a person makes. */
export function EntryForm({ token, asksName }: EntryFormProps) {
  const [missing, setMissing] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = asksName ? String(new FormData(event.currentTarget).get("name")).trim() : "";
    const lacks = asksName && !name;
    setMissing(lacks ? "Say your name." : null);
    if (lacks) {
      event.currentTarget.querySelector("input")?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    const given = { redirect: false as const, token, ...(asksName && { name }) };
    const result = await signIn("link", given).catch(() => ({ ok: false, error: "Unreachable" }));
    if (result?.ok && !result.error) {
      window.location.assign(paths.portal);
      return;
    }
    setBusy(false);
    setFailure(failures[result?.error ?? ""] ?? "Signing in did not work. Try again.");
  }

  return (
    <form method="post" noValidate onSubmit={enter} className="mt-6 flex flex-col gap-4">
      {failure ? (
        <Banner hue="danger" role="alert">
          {failure}
        </Banner>
      ) : null}
      {asksName ? (
        <Field
          label="Your name"
          hint="Other members read it, and so does whoever answers your appeals."
          error={missing}
          required
        >
          <Input name="name" autoComplete="name" maxLength={200} />
        </Field>
      ) : null}
      <Button type="submit" variant="primary" busy={busy}>
        {asksName ? "Join and sign in" : "Sign in"}
      </Button>
    </form>
  );
}
