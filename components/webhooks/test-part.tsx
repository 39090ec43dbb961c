"use client";

import { useMutation } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { FormFailure } from "@/components/record/form-failure";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { WebhookTestView } from "@/lib/contract/portal/webhooks";
import { Exchange } from "./exchange";

/** Posts a signed test event now, and shows what was answered. */
export function TestPart({ id }: { id: string }) {
  const test = useMutation(api.portal.webhooks.test.mutationOptions());
  return (
    <Section
      title="Try it"
      actions={
        <Button busy={test.isPending} onClick={() => test.mutate({ id })}>
          {test.isPending ? null : <Send aria-hidden />}
          Send a test
        </Button>
      }
    >
      <div role="status" className="flex flex-col gap-3">
        {test.data ? (
          <TestAnswer answer={test.data} />
        ) : test.error ? null : (
          <p className="text-muted">
            {test.isPending
              ? "Waiting for its answer…"
              : "A signed event of the type webhook.test is posted at once."}
          </p>
        )}
      </div>
      <FormFailure
        failure={test.error ? failureOf(test.error) : null}
        outcome="No test was sent."
        typed={false}
      />
    </Section>
  );
}

function TestAnswer({ answer }: { answer: WebhookTestView }) {
  const { status, failure, ms } = answer;
  const isTaken = failure === null && status !== 410;
  return (
    <>
      <Banner
        hue={isTaken ? "good" : "danger"}
        title={
          isTaken
            ? `It answered ${status}, after ${ms} ms`
            : `It ${failure ?? "answered 410: it wants nothing any more"}`
        }
      >
        {isTaken
          ? "An event would have arrived."
          : status === 410
            ? "An event would switch the endpoint off."
            : "An event would be posted again later."}
      </Banner>
      <Exchange body={answer.body} calls={[{ id: "test", ...answer }]} />
    </>
  );
}
