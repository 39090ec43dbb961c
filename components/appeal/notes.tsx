"use client";

import { Lock } from "lucide-react";
import { type FormEvent, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { Instant } from "@/components/record/instant";
import { useDraft } from "@/components/record/use-draft";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import type { AppealView } from "@/lib/contract/console/appeal";
import { useAppealCommand } from "./use-appeal-command";

type Note = AppealView["notes"][number];

/** What colleagues say to each other: set apart from what the customer reads by its place, its colour and its words. */
export function Notes({ view }: { view: AppealView }) {
  const { draft, change, clear } = useDraft(`note:${view.reference}`, { text: "" });
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useAppealCommand(view, () => {
    clear();
    setAsked(false);
  });
  const offer = view.offers.find(({ command }) => command === "note_on_appeal");
  const text = draft.text.trim();

  function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (text && !busy) give({ kind: "note_on_appeal", text });
  }

  if (view.notes.length === 0 && !offer?.available) return null;
  return (
    <Section title="Internal notes" aside="only staff read them">
      <div className="flex flex-col gap-4 rounded-md bg-warn-wash px-3 py-3">
        <p className="flex items-center gap-2 text-meta text-muted">
          <Lock aria-hidden className="size-3.5" /> Never sent to the customer.
        </p>
        {view.notes.length > 0 ? (
          <ol className="flex flex-col gap-3">
            {view.notes.map((note) => (
              <li key={note.id}>
                <p className="flex flex-wrap items-baseline gap-x-2 text-meta text-muted">
                  <span className="font-medium text-ink">{note.by.name}</span> {deed(note)}
                  <Instant at={note.at} show="short" />
                </p>
                {note.text ? (
                  <p className="max-w-prose whitespace-pre-wrap break-words">{note.text}</p>
                ) : null}
              </li>
            ))}
          </ol>
        ) : null}
        {offer?.available ? (
          <form onSubmit={send} noValidate className="flex flex-col gap-2">
            <Field label="Note for colleagues" error={asked && !text ? "Write the note." : null}>
              <Textarea
                rows={2}
                maxLength={4_000}
                value={draft.text}
                onChange={(event) => change({ text: event.target.value })}
              />
            </Field>
            <FormFailure failure={failure} outcome="Nothing was noted." />
            <Button type="submit" size="sm" busy={busy} className="self-end">
              Keep note
            </Button>
          </form>
        ) : null}
      </div>
    </Section>
  );
}

function deed({ kind, to }: Note): string {
  if (kind === "take_over") return `took the appeal over from ${to?.name ?? "a colleague"}`;
  if (kind === "assignment") return to ? `assigned the appeal to ${to.name}` : "made it anybody's again";
  return "";
}
