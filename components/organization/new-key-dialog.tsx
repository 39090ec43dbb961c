"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { ShownOnce } from "@/components/record/shown-once";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { SCOPES, scopeWords } from "./scope-words";
import { useOwnChanged } from "./use-own-changed";

const TERMS = [
  { value: "", label: "Never, until it is revoked" },
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
];

/** Makes a key; it stays open until the key was taken away. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const form = useId();
  const changed = useOwnChanged();
  const [label, setLabel] = useState("");
  const [scopes, setScopes] = useState(SCOPES);
  const [term, setTerm] = useState("");
  const [asked, setAsked] = useState(false);
  const create = useMutation(
    api.portal.organization.key.create.mutationOptions({ onSuccess: () => changed() }),
  );
  const noScope = asked && scopes.length === 0;

  function make(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (label.trim() && scopes.length > 0 && !create.isPending)
      create.mutate({ label, scopes, expiresInDays: term ? Number(term) : null });
  }

  return (
    <Dialog
      title={create.data ? `The key “${label.trim()}”` : "Make key"}
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      actions={
        create.data ? (
          <DialogClose asChild>
            <Button variant="primary">Done</Button>
          </DialogClose>
        ) : (
          <>
            <DialogClose asChild>
              <Button variant="quiet">Cancel</Button>
            </DialogClose>
            <Button variant="primary" type="submit" form={form} busy={create.isPending}>
              Make key
            </Button>
          </>
        )
      }
    >
      {create.data ? (
        <ShownOnce name="key" value={create.data.key}>
          Put it where your program reads its secrets. Lost, it is revoked and another one is made.
        </ShownOnce>
      ) : (
        <form id={form} noValidate onSubmit={make} className="flex flex-col gap-4">
          <FormFailure failure={create.error ? failureOf(create.error) : null} outcome="No key was made." />
          <Field
            label="Used by"
            hint="The program that it is for, so that you know later on what you revoke."
            error={asked && !label.trim() ? "Say which program uses it." : null}
            required
          >
            <Input
              value={label}
              maxLength={100}
              placeholder="Status page"
              autoComplete="off"
              onChange={(event) => setLabel(event.target.value)}
            />
          </Field>
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-1 font-medium">May</legend>
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                label={scopeWords[scope].label}
                hint={<code className="font-mono">{scopeWords[scope].hint}</code>}
                checked={scopes.includes(scope)}
                onChange={({ target }) =>
                  setScopes(
                    SCOPES.filter((each) => (each === scope ? target.checked : scopes.includes(each))),
                  )
                }
              />
            ))}
            {noScope ? (
              <p role="alert" className="text-danger text-meta">
                Choose at least one: a key that may do nothing is of no use.
              </p>
            ) : null}
          </fieldset>
          <Field label="Ends">
            <Select options={TERMS} value={term} onChange={({ target }) => setTerm(target.value)} />
          </Field>
        </form>
      )}
    </Dialog>
  );
}
