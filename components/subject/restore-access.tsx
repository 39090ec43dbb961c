"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { subjectWords } from "@/components/record/subject-words";
import { useCommandId } from "@/components/record/use-command-id";
import { WordsDialog } from "@/components/record/words-dialog";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { SubjectHistory } from "@/lib/contract/console/subject";

type RestoreAccessProps = {
  subject: SubjectHistory["subject"];
  limit: NonNullable<SubjectHistory["standings"][number]["limit"]>;
};

/** Gives access back without an appeal, or says why the reader cannot. */
export function RestoreAccess({ subject, limit }: RestoreAccessProps) {
  const { decisionId, version, restore } = limit;
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useFocusLeft(opener);
  const queries = useQueryClient();
  const idFor = useCommandId();
  const mutation = useMutation(
    api.console.subject.restore.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: api.console.key() }),
    }),
  );
  if (!restore.available) return <p className="mt-3 text-muted">{restore.missing[0]?.message}</p>;

  function send(reasons: string, forget: () => void) {
    const intended = { id: subject.id, decisionId, version, reasons };
    mutation.mutate(
      { ...intended, commandId: idFor(intended) },
      {
        onSuccess: () => {
          forget();
          setOpen(false);
          showToast({
            title: `Access is back for ${subjectWords(subject)}`,
            detail: "The customer is being told.",
          });
        },
      },
    );
  }

  return (
    <>
      <Button ref={opener} className="mt-3" onClick={() => setOpen(true)}>
        Restore access
      </Button>
      {open ? (
        <WordsDialog
          title="Restore access without an appeal"
          label="Reasons, as the customer reads them"
          error="The customer needs to read something here."
          draftKey={`restore:${decisionId}`}
          button="Restore access"
          busy={mutation.isPending}
          failure={
            mutation.error ? `${failureOf(mutation.error).message} Access is limited as before.` : undefined
          }
          onSend={send}
          onClose={() => setOpen(false)}
        >
          <p className="text-muted">{restore.effect}</p>
        </WordsDialog>
      ) : null}
    </>
  );
}
