"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { ShownOnce } from "@/components/record/shown-once";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";

/** Adds an endpoint; it stays open until its secret was taken away. */
export function NewEndpointDialog({ onClose }: { onClose: () => void }) {
  const form = useId();
  const queries = useQueryClient();
  const [url, setUrl] = useState("");
  const [asked, setAsked] = useState(false);
  const create = useMutation(
    api.portal.webhooks.create.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.portal.webhooks.key() }),
    }),
  );
  const failure = create.error ? failureOf(create.error) : null;
  const isAddress = failure?.param === "url";
  const missing = asked && !url.trim() ? "Give the address of your endpoint." : null;

  function add(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (url.trim() && !create.isPending) create.mutate({ url });
  }

  return (
    <Dialog
      title={create.data ? "The endpoint was added" : "Add endpoint"}
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
              Add endpoint
            </Button>
          </>
        )
      }
    >
      {create.data ? (
        <ShownOnce name="secret" value={create.data.secret}>
          Put it where your server reads its secrets: it verifies with it that an event is ours. Lost, it is
          replaced by another one.
        </ShownOnce>
      ) : (
        <form id={form} noValidate onSubmit={add} className="flex flex-col gap-4">
          {isAddress ? null : <FormFailure failure={failure} outcome="No endpoint was added." />}
          <Field
            label="Address"
            hint="On the public internet, by https. It has ten seconds to answer a post with 2xx."
            error={missing ?? (isAddress ? failure?.message : null)}
            required
          >
            <Input
              value={url}
              inputMode="url"
              maxLength={2_000}
              placeholder="https://example.com/recourse"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setUrl(event.target.value)}
            />
          </Field>
        </form>
      )}
    </Dialog>
  );
}
