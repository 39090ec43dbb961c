"use client";

import { useQuery } from "@tanstack/react-query";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { type SituationWords, situations } from "@/lib/contract/portal/appeal-questions";
import type { DraftKind } from "@/lib/contract/portal/draft";
import { paths } from "@/lib/paths";
import { PlainFiles } from "./plain-files";
import { draftQuery } from "./way";

/** What a situation asks, in one line. */
const askedOf = (questions: SituationWords["questions"]) =>
  questions.map((question) => question?.title.replace(/([^?])$/, "$1.")).join(" ");

type PlainFormProps = {
  token: string;
  /** So that pressing twice sends once. */
  command: string;
};

const useKept = (token: string, kind: DraftKind) =>
  useQuery({ ...draftQuery({ token }, kind), enabled: false }).data;

/** The appeal as one form that needs no scripts: sent by the browser itself, and kept by the server when it is refused. */
export function PlainAppealForm({ token, command }: PlainFormProps) {
  const kept = useKept(token, "appeal");
  return (
    <form
      method="post"
      action={paths.doorForm(token)}
      encType="multipart/form-data"
      className="flex flex-col gap-5"
    >
      <Hidden kind="appeal" command={command} />
      <Problem problem={kept?.problem} outcome="The appeal was not sent." />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-semibold text-title">What happened?</legend>
        {Object.entries(situations).map(([value, { label, description, questions }]) => (
          <label key={value} className="flex items-start gap-2.5">
            <input
              type="radio"
              name="situation"
              value={value}
              required
              defaultChecked={kept?.content.situation === value}
              className="mt-1 size-4 shrink-0"
            />
            <span>
              <span className="block font-medium">{label}</span>
              <span className="block text-meta text-muted">
                {description} Please write: {askedOf(questions)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Words label="In your words" value={kept?.content.text} />
      <Field label="Request ids" optional hint="If only some of the requests matter: one per line.">
        <Textarea name="requests" className="font-mono" defaultValue={kept?.content.requests} />
      </Field>
      <PlainFiles kept={kept} />
      <Button type="submit" variant="primary" className="sm:self-start">
        Send the appeal
      </Button>
    </form>
  );
}

/** Likewise, the answer to a question. */
export function PlainAnswerForm({ token, command }: PlainFormProps) {
  const kept = useKept(token, "answer");
  return (
    <form
      method="post"
      action={paths.doorForm(token)}
      encType="multipart/form-data"
      className="flex flex-col gap-5"
    >
      <Hidden kind="answer" command={command} />
      <Problem problem={kept?.problem} outcome="The answer was not sent." />
      <Words label="Your answer" value={kept?.content.text} />
      <PlainFiles kept={kept} />
      <Button type="submit" variant="primary" className="sm:self-start">
        Send the answer
      </Button>
    </form>
  );
}

function Hidden({ kind, command }: { kind: DraftKind; command: string }) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="command" value={command} />
    </>
  );
}

function Problem({ problem, outcome }: { problem: string | null | undefined; outcome: string }) {
  if (!problem) return null;
  return (
    <Banner hue="danger" title={problem}>
      <p>{outcome} What you wrote is below.</p>
    </Banner>
  );
}

function Words({ label, value }: { label: string; value: string | undefined }) {
  return (
    <Field label={label} required>
      <Textarea name="text" rows={8} defaultValue={value} />
    </Field>
  );
}
