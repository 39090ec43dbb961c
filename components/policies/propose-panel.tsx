"use client";

import { type FormEvent, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { PolicyView } from "@/lib/contract/console/policy";
import { ChangeList } from "./change-list";
import { ReplayPanel } from "./replay-panel";
import type { PolicyCheck } from "./use-policy-check";
import { usePropose } from "./use-propose";
import { useReplay } from "./use-replay";

type ProposePanelProps = {
  view: PolicyView;
  document: Record<string, unknown>;
  check: PolicyCheck;
  why: string;
  onWhy: (why: string) => void;
  onDone: () => void;
};

/** Why a draft is nothing to replay yet. */
function unready({ settled, problems, changes }: PolicyCheck): string | undefined {
  if (problems.length > 0) return "Mend what is marked first.";
  if (settled && changes.length === 0) return "Nothing is different from the version in effect.";
  return settled ? undefined : "The fields are being checked.";
}

/** What a draft changes, what it would have done, and the button that proposes it. */
export function ProposePanel({ view, document, check, why, onWhy, onDone }: ProposePanelProps) {
  const [asked, setAsked] = useState(false);
  const replay = useReplay(view.key, document, false);
  const { propose, busy, failure } = usePropose(view, onDone);
  const { form, showMissing } = useFirstMissing();
  const notReady = unready(check);
  // A failed replay keeps nobody from proposing: the second lead sees it again.
  const unseen = replay.query.data || replay.query.isError ? undefined : "Replay the last 30 days first.";
  const missing = view.missingToPropose[0]?.message ?? notReady ?? unseen;

  function send(event?: FormEvent) {
    event?.preventDefault();
    if (missing || busy) return;
    setAsked(true);
    if (why.trim()) propose(document, why);
    else showMissing();
  }
  useShortcut({ keys: "mod+enter", label: "Propose the change", onPress: () => send() });

  return (
    <form ref={form} onSubmit={send} noValidate className="flex flex-col gap-6 xl:h-full xl:gap-0">
      <div className="flex flex-col gap-6 xl:-mx-1 xl:min-h-0 xl:flex-1 xl:overflow-y-auto xl:px-1 xl:pb-4">
        <Section title="What changes" aside={check.changes.length}>
          {check.changes.length > 0 ? (
            <ChangeList changes={check.changes} />
          ) : (
            <p className="text-muted">{notReady ?? "Checking what differs."}</p>
          )}
        </Section>
        <Section title="Replay">
          <ReplayPanel replay={replay} unavailable={notReady} />
        </Section>
      </div>
      {/* Below what scrolls, so that it stays where it is while a replay comes in. */}
      <Section title="Propose" className="xl:shrink-0 xl:border-line xl:border-t xl:pt-4">
        <div className="flex flex-col gap-3">
          <Field label="Why it should change" error={asked && !why.trim() ? "Say why." : null} required>
            <Textarea maxLength={2_000} value={why} onChange={(event) => onWhy(event.target.value)} />
          </Field>
          <p className="text-muted">
            Nothing changes until another lead confirms it. Then the next signals and decisions go by it; what
            was decided keeps its version, and every deadline that was set stays.
          </p>
          <FormFailure failure={failure} outcome="Nothing was proposed." />
          <Button type="submit" variant="primary" busy={busy} unavailable={missing} className="self-end">
            Propose <Kbd keys="mod+enter" />
          </Button>
        </div>
      </Section>
    </form>
  );
}
