"use client";

import { useMutation } from "@tanstack/react-query";
import { Eye, EyeOff, ShieldCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/client/api";
import type { CaseView } from "@/lib/contract/console/case";
import { PurposeDialog } from "./purpose-dialog";

type EvidenceProps = {
  view: CaseView;
  children: (excerpts: ReadonlyMap<string, ReactNode>) => ReactNode;
};

const none = new Map<string, ReactNode>();

/** Content stays closed until somebody says what for. Every look is in the audit log. */
export function Evidence({ view, children }: EvidenceProps) {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(true);
  const reveal = useMutation(
    api.console.case.evidence.mutationOptions({ onSuccess: () => setAsking(false) }),
  );
  const withContent = view.signals.filter(({ hasEvidence }) => hasEvidence).length;
  const excerpts = new Map(
    reveal.data?.items.map(({ signalId, excerpt }) => [signalId, <Excerpt key={signalId} text={excerpt} />]),
  );

  return (
    <>
      {view.subject.organization.zdr ? (
        <Banner hue="neutral" icon={ShieldCheck} title="No content by design" className="mb-3">
          {view.subject.organization.name} has zero data retention: no content of its traffic is stored. Judge
          by scores, monitors, models and times, and by what happened before.
        </Banner>
      ) : (
        <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          {contentWords(withContent)}
          {withContent > 0 && view.mayReveal && !reveal.data ? (
            <Button size="sm" onClick={() => setAsking(true)}>
              <Eye aria-hidden />
              Reveal content
            </Button>
          ) : null}
          {reveal.data ? (
            <Button size="sm" onClick={() => setShown(!shown)}>
              {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
              {shown ? "Hide content" : "Show content"}
            </Button>
          ) : null}
          {withContent > 0 && !view.mayReveal ? "Your role does not reveal it." : null}
        </p>
      )}
      <PurposeDialog
        open={asking}
        onOpenChange={setAsking}
        error={reveal.error}
        busy={reveal.isPending}
        onReveal={(purpose) => reveal.mutate({ reference: view.reference, purpose })}
      />
      {children(shown ? excerpts : none)}
    </>
  );
}

function contentWords(count: number): string {
  if (count === 0) return "No content was kept for these signals.";
  return count === 1 ? "1 signal has content." : `${count.toLocaleString("en-GB")} signals have content.`;
}

function Excerpt({ text }: { text: string }) {
  return (
    <pre className="max-h-60 overflow-auto whitespace-pre-wrap break-words rounded-md bg-canvas px-3 py-2 font-mono text-meta">
      {text}
    </pre>
  );
}
