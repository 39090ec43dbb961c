"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useZone } from "@/components/record/clock";
import { FormFailure } from "@/components/record/form-failure";
import { ShownOnce } from "@/components/record/shown-once";
import { Dialog } from "@/components/ui/dialog";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { MakeActions } from "./make-actions";
import { errorsOf, type PersonDraft } from "./person-draft";
import { PersonFields } from "./person-fields";
import { roleWords } from "./role-words";

/** Makes a member of staff; where a password was made, it stays open until it was taken away. */
export function NewPersonDialog({ onClose }: { onClose: () => void }) {
  const timezone = useZone();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<PersonDraft>({
    name: "",
    email: "",
    role: "",
    timezone,
    signIn: "password",
  });
  const [asked, setAsked] = useState(false);
  const create = useMutation(
    api.console.person.create.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.console.person.key() }),
    }),
  );
  const errors = errorsOf(draft);

  function make() {
    setAsked(true);
    const { role } = draft;
    if (role && Object.keys(errors).length === 0 && !create.isPending && !create.data)
      create.mutate({ ...draft, role });
  }
  useShortcut({ keys: "mod+enter", label: "Add person", onPress: make, inDialog: true }, !create.data);

  return (
    <Dialog
      title={create.data ? `${draft.name} can sign in` : "New person"}
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      actions={
        <MakeActions word="Add person" made={Boolean(create.data)} busy={create.isPending} onMake={make} />
      }
    >
      {create.data ? (
        <Made draft={draft} password={create.data.password} />
      ) : (
        <div className="flex flex-col gap-4">
          <FormFailure
            failure={create.error ? { ...failureOf(create.error), kind: "refused" } : null}
            outcome="Nobody was added."
          />
          <PersonFields
            draft={draft}
            errors={asked ? errors : {}}
            onChange={(part) => setDraft((current) => ({ ...current, ...part }))}
          />
        </div>
      )}
    </Dialog>
  );
}

function Made({ draft, password }: { draft: PersonDraft; password: string | null }) {
  const { name, email, role } = draft;
  return (
    <div className="flex flex-col gap-3">
      <p>
        {name} ({email}) is {role ? roleWords[role].word.toLowerCase() : ""} now.
      </p>
      {password ? (
        <ShownOnce name="password" value={password}>
          {`Give it to ${name} on a way that others do not read. Lost, another one can be given.`}
        </ShownOnce>
      ) : (
        <p className="text-muted">They sign in by single sign-on with this address.</p>
      )}
    </div>
  );
}
