"use client";

import { Eye, ShieldCheck } from "lucide-react";
import { FormFailure } from "@/components/record/form-failure";
import { Identifier } from "@/components/record/identifier";
import { PurposeDialog } from "@/components/record/purpose-dialog";
import { SignalTable } from "@/components/record/signal-table";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { AppealView } from "@/lib/contract/console/appeal";
import { useEvidence } from "./use-evidence";

/** The signals that were judged, with what the requests said for whoever states what they need it for. */
export function Evidence({ view }: { view: AppealView }) {
  const { excerpts, asking, setAsking, ask, state, busy, failure } = useEvidence(view);
  const { signals, evidenceLooks, mayReveal } = view;
  const { zdr, name } = view.subject.organization;
  const withContent = signals.filter(({ hasEvidence }) => hasEvidence).length;
  const looks = evidenceLooks.ofCase.map(
    ({ by, count }) => `${by.name}${count > 1 ? ` (${count} times)` : ""}`,
  );

  return (
    <div className="flex flex-col gap-3">
      {zdr ? (
        <Banner hue="neutral" icon={ShieldCheck} title="No content by design">
          {name} has zero data retention: no content of its traffic is stored.
        </Banner>
      ) : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          {withContent === 0
            ? "No content was kept for these signals."
            : `Content was kept of ${withContent}.`}
          {withContent > 0 && mayReveal && !excerpts ? (
            <Button size="sm" busy={busy} onClick={ask}>
              <Eye aria-hidden /> Reveal content
            </Button>
          ) : null}
        </p>
      )}
      {looks.length > 0 ? <p className="text-meta text-muted">Looked at by {looks.join(", ")}.</p> : null}
      {failure && !asking ? <FormFailure failure={failure} outcome="Nothing was revealed." /> : null}
      <SignalTable signals={signals} />
      {excerpts ? <Excerpts signals={signals} excerpts={excerpts} /> : null}
      <PurposeDialog
        open={asking}
        onOpenChange={setAsking}
        busy={busy}
        failure={failure?.message ?? null}
        onReveal={state}
      />
    </div>
  );
}

type ExcerptsProps = Pick<AppealView, "signals"> & { excerpts: ReadonlyMap<string, string> };

/** Below the table, which is wider than its column: what was said is read without moving it. */
function Excerpts({ signals, excerpts }: ExcerptsProps) {
  return (
    <ol className="flex flex-col gap-3">
      {signals.flatMap(({ id, requestId }) => {
        const text = excerpts.get(id);
        if (text === undefined) return [];
        return (
          <li key={id}>
            <Identifier value={requestId} name="request id" keep={28} />
            <pre className="mt-1 max-h-60 overflow-auto whitespace-pre-wrap break-words rounded-md bg-canvas px-3 py-2 font-mono text-meta">
              {text}
            </pre>
          </li>
        );
      })}
    </ol>
  );
}
