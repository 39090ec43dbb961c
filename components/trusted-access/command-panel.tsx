"use client";

import { type FormEvent, useState } from "react";
import { Effect } from "@/components/record/effect";
import { FormFailure } from "@/components/record/form-failure";
import { useDraft } from "@/components/record/use-draft";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { RadioCards } from "@/components/ui/radio-cards";
import { Section } from "@/components/ui/section";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { AccessCommandKind, AccessView } from "@/lib/contract/console/trusted-access";
import { commandOf, emptyDraft, problemsOf } from "./command-draft";
import { CommandFields } from "./command-fields";
import { commandWords } from "./command-words";
import { useAccessCommand } from "./use-access-command";

const ofApplication: readonly AccessCommandKind[] = ["ask", "verify", "confirm", "refuse"];

/** What can be done with an application, or with what was granted by it, and what that leads to. */
export function CommandPanel({ view }: { view: AccessView }) {
  const isWaiting = ["applied", "asked", "verified"].includes(view.status);
  const offers = view.offers.filter(({ command }) => ofApplication.includes(command) === isWaiting);
  const [grant] = view.grants;
  const isOver = !isWaiting && grant?.phase !== "in_force" && grant?.phase !== "ahead";
  const { draft, change, clear } = useDraft(`access:${view.reference}:${grant?.id ?? ""}`, emptyDraft(view));
  const [asked, setAsked] = useState(false);
  const { form, showMissing } = useFirstMissing();
  const leave = useFocusLeft(form);
  const { give, busy, failure } = useAccessCommand(view, () => {
    leave();
    clear();
  });
  const { kind } = draft;
  const offer = offers.find(({ command }) => command === kind);
  const missing = offer?.missing[0]?.message;

  function send(event?: FormEvent) {
    event?.preventDefault();
    if (!offer || missing || busy) return;
    setAsked(true);
    const command = commandOf(view, draft);
    if (command) give(command);
    else showMissing();
  }
  useShortcut({ keys: "mod+enter", label: "Carry it out", onPress: () => send() }, Boolean(offer));

  if (isOver) return null;
  return (
    <Section title={isWaiting ? "Answer" : "Take away"}>
      <form ref={form} onSubmit={send} noValidate className="flex flex-col gap-4">
        <RadioCards
          legend={isWaiting ? "Answer" : "Take away"}
          numbered
          hideLegend
          value={offer ? kind : null}
          onChange={(next) => change({ kind: next })}
          options={offers.map((item) => ({
            value: item.command,
            label: commandWords[item.command].label,
            missing: item.missing,
          }))}
        />
        {offer && kind ? (
          <>
            {missing ? null : (
              <CommandFields
                draft={draft}
                kind={kind}
                problems={asked ? problemsOf(view, draft) : {}}
                onChange={change}
              />
            )}
            <Effect effect={commandWords[kind].effect} />
            <FormFailure failure={failure} outcome="Nothing was changed." />
            <Button
              type="submit"
              variant={kind === "withdraw" ? "danger" : "primary"}
              busy={busy}
              unavailable={missing}
              className="self-end"
            >
              {commandWords[kind].label} <Kbd keys="mod+enter" />
            </Button>
          </>
        ) : null}
      </form>
    </Section>
  );
}
