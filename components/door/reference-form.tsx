"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { paths } from "@/lib/paths";

/** Leads from a reference, as it stands in every notice, to the page where a new link can be had. */
export function ReferenceForm() {
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reference = String(new FormData(event.currentTarget).get("reference")).trim();
    if (reference) {
      router.push(paths.doorByReference(reference.toUpperCase()));
      return;
    }
    setError("Enter the reference first.");
    event.currentTarget.querySelector("input")?.focus();
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4 noscript:hidden">
      <Field
        label="Reference of the case"
        hint="It stands in the notice and looks like C-7KQ4-M2TX."
        error={error}
        required
      >
        <Input
          name="reference"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={32}
          className="max-w-64 font-mono"
        />
      </Field>
      <Button type="submit" variant="primary" className="sm:self-start">
        Continue
      </Button>
    </form>
  );
}
