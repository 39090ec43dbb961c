"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { ShownOnce } from "@/components/record/shown-once";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { MakeActions } from "./make-actions";

/** Makes a key for one of the provider's machines; it stays open until the key was taken away. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [label, setLabel] = useState("");
  const [asked, setAsked] = useState(false);
  const create = useMutation(
    api.console.key.create.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.console.key.key() }),
    }),
  );
  const missing = label.trim() ? null : "Say which machine uses it.";

  function make() {
    setAsked(true);
    if (!missing && !create.isPending && !create.data) create.mutate({ label });
  }
  useShortcut({ keys: "mod+enter", label: "Make key", onPress: make, inDialog: true }, !create.data);

  return (
    <Dialog
      title={create.data ? `The key of ${label}` : "New key"}
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      actions={
        <MakeActions word="Make key" made={Boolean(create.data)} busy={create.isPending} onMake={make} />
      }
    >
      {create.data ? (
        <ShownOnce name="key" value={create.data.key}>
          Put it where the machine reads its secrets. Lost, it is revoked and another one is made.
        </ShownOnce>
      ) : (
        <div className="flex flex-col gap-4">
          <FormFailure failure={create.error ? failureOf(create.error) : null} outcome="No key was made." />
          <Field
            label="Used by"
            hint="A machine of the provider: it sends signals and traffic, and asks what is enforced."
            error={asked ? missing : null}
            required
          >
            <Input
              value={label}
              maxLength={100}
              placeholder="Gateway, Frankfurt"
              autoComplete="off"
              onChange={(event) => setLabel(event.target.value)}
            />
          </Field>
        </div>
      )}
    </Dialog>
  );
}
