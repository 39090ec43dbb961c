"use client";

import { Eye, EyeOff, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { onDemand } from "@/components/ui/on-demand";
import { useShortcut } from "@/components/ui/use-shortcut";
import { failureOf } from "@/lib/client/failure";
import type { CaseView } from "@/lib/contract/console/case";
import { LookWords } from "./look-words";
import type { Evidence } from "./use-evidence";

const PurposeDialog = onDemand(() =>
  import("@/components/record/purpose-dialog").then((module) => module.PurposeDialog),
);

type EvidenceLineProps = { view: CaseView; evidence: Evidence };

/** Whether there is content, who looked at it, and the way to it. */
export function EvidenceLine({ view, evidence }: EvidenceLineProps) {
  const { revealed, shown, press, busy, asking, error } = evidence;
  // Once opened it stays, and with it what was typed.
  const [wasOpened, setWasOpened] = useState(asking);
  if (asking && !wasOpened) setWasOpened(true);
  const { zdr, name } = view.subject.organization;
  const withContent = view.signals.filter(({ hasEvidence }) => hasEvidence).length;
  const mayReveal = view.mayReveal && withContent > 0;
  const word = revealed ? (shown ? "Hide content" : "Show content") : "Reveal content";
  useShortcut({ keys: "e", label: word, onPress: press }, mayReveal && !busy);

  if (zdr) {
    return (
      <Banner hue="neutral" icon={ShieldCheck} title="No content by design" className="mb-3">
        {name} has zero data retention: no content of its traffic is stored. Judge by scores, monitors, models
        and times, and by what happened before.
      </Banner>
    );
  }
  const Icon = revealed && shown ? EyeOff : Eye;
  return (
    <div className="mb-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
        {contentWords(view, withContent)}
        {mayReveal ? (
          <Button size="sm" busy={busy} onClick={press}>
            <Icon aria-hidden />
            {word} <Kbd keys="e" />
          </Button>
        ) : null}
        {withContent > 0 && !view.mayReveal ? <span>Your role does not reveal it.</span> : null}
      </p>
      <LookWords view={view} />
      {error && !asking ? <FormFailure failure={failureOf(error)} outcome="Nothing was revealed." /> : null}
      {wasOpened ? (
        <PurposeDialog
          open={asking}
          onOpenChange={evidence.setAsking}
          failure={error ? failureOf(error).message : null}
          busy={busy}
          onReveal={evidence.state}
        />
      ) : null}
    </div>
  );
}

function contentWords({ signals, signalsCursor }: CaseView, count: number): string {
  if (signalsCursor !== null) {
    const of = count === signals.length ? "each" : count;
    return `Content was kept of ${of} of the newest ${signals.length} signals.`;
  }
  if (count === 0) return "No content was kept for these signals.";
  return count === 1 ? "1 signal has content." : `${count} signals have content.`;
}
