"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { useCommandId } from "@/components/record/use-command-id";
import { useDraft } from "@/components/record/use-draft";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { CoveredPolicy, OwnAccessView } from "@/lib/contract/portal/trusted-access";
import { paths } from "@/lib/paths";
import { emptyDraft, formOf, problemsOf } from "./apply-draft";
import { ApplyWords } from "./apply-words";
import { useRenewOwnAccess } from "./use-own-access";
import { WhomFields } from "./whom-fields";

type ApplyFormProps = {
  policies: readonly CoveredPolicy[];
  /** What it renews. */
  before: OwnAccessView | null;
};

export function ApplyForm({ policies, before }: ApplyFormProps) {
  const router = useRouter();
  const renew = useRenewOwnAccess();
  const idFor = useCommandId();
  const reference = before?.reference ?? null;
  const { draft, change, clear } = useDraft(`apply:${reference}`, emptyDraft(policies, before));
  const [asked, setAsked] = useState(false);
  const { form, showMissing } = useFirstMissing();
  const apply = useMutation(
    api.portal.trustedAccess.apply.mutationOptions({
      onSuccess: async (made) => {
        clear();
        await renew();
        router.push(paths.portalAccessApplication(made.reference));
      },
    }),
  );
  const problems = asked ? problemsOf(draft) : {};

  function send(event: FormEvent) {
    event.preventDefault();
    if (apply.isPending) return;
    setAsked(true);
    const intended = formOf(draft, reference);
    if (intended) apply.mutate({ ...intended, commandId: idFor(intended) });
    else showMissing();
  }

  const fields = { draft, problems, onChange: change };
  return (
    <form ref={form} method="post" noValidate onSubmit={send} className="flex flex-col items-start gap-6">
      <WhomFields {...fields} policies={policies} fixed={before !== null} />
      <ApplyWords {...fields} />
      <FormFailure
        failure={apply.error ? failureOf(apply.error) : null}
        outcome="The application was not sent. What you typed is kept."
      />
      <Button type="submit" variant="primary" busy={apply.isPending}>
        {before ? "Apply for the renewal" : "Apply"}
      </Button>
    </form>
  );
}
