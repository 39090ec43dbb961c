"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { Instant } from "@/components/record/instant";
import { useCommandId } from "@/components/record/use-command-id";
import { useDraft } from "@/components/record/use-draft";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { MOST_DISPUTE_TEXT } from "@/lib/contract/portal/appeal-limits";
import type { OwnBlockView } from "@/lib/contract/portal/blocks";

/** Says that a block was false; or, where it cannot be said any more, why not. */
export function DisputeForm({ block }: { block: OwnBlockView }) {
  const { reference, deadline, missing, keptDays } = block;
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: api.portal.blocks.key() });
  const idFor = useCommandId();
  const { draft, change, clear } = useDraft(`dispute:${reference}`, { text: "" });
  const [asked, setAsked] = useState(false);
  const dispute = useMutation(
    api.portal.blocks.dispute.mutationOptions({
      onSuccess: async () => {
        clear();
        await renew();
      },
      onError: renew,
    }),
  );
  const text = draft.text.trim();

  function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!text || dispute.isPending) return;
    const intended = { reference, text };
    dispute.mutate({ ...intended, commandId: idFor(intended) });
  }

  return (
    <Section title="Was it blocked for nothing?">
      {missing.length > 0 ? (
        missing.map(({ code, message }) => <p key={code}>{message}</p>)
      ) : (
        <form method="post" noValidate onSubmit={send} className="flex flex-col items-start gap-4">
          <p>
            Until <Instant at={deadline} show="long" /> you can dispute it, once. A person answers.
          </p>
          <FormFailure
            failure={dispute.error ? failureOf(dispute.error) : null}
            outcome="The dispute was not sent."
          />
          <Field
            label="What was the request for?"
            hint="In your words. Whoever answers may not have what you sent: of organizations with zero data retention, nothing of it is kept."
            error={asked && !text ? "Say what the request was for." : null}
            required
            className="w-full"
          >
            <Textarea
              maxLength={MOST_DISPUTE_TEXT}
              value={draft.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          </Field>
          <p className="text-meta text-muted">
            What you write is kept for {keptDays} days after our answer, then deleted. By sending it you agree
            to this.
          </p>
          <Button type="submit" variant="primary" busy={dispute.isPending}>
            Dispute as a false block
          </Button>
        </form>
      )}
    </Section>
  );
}
