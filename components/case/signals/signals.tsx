"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Section } from "@/components/ui/section";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView } from "@/lib/contract/console/case";
import { EvidenceLine } from "./evidence-line";
import { RevealMore } from "./reveal-more";
import { Sessions } from "./sessions";
import { SignalLines } from "./signal-lines";
import { SignalVolume } from "./signal-volume";
import { type Evidence, useEvidence } from "./use-evidence";
import { useSignalPages } from "./use-signal-pages";

/** What was seen: over time, by monitor and session or one by one, and what the requests said on request. */
export function Signals({ view }: { view: CaseView }) {
  const [oneByOne, setOneByOne] = useState(false);
  const evidence = useEvidence(view);
  const turn = () => setOneByOne(!oneByOne);
  const word = oneByOne ? "By session" : "One by one";
  useShortcut({ keys: "v", label: `Show the signals ${word.toLowerCase()}`, onPress: turn });
  const { signalCount, policy } = view;
  return (
    <Section
      title="Signals"
      aside={`${signalCount.toLocaleString("en-GB")} counted, of a score of ${policy.scoreFloor} or more`}
      actions={
        <Button size="sm" variant="quiet" onClick={turn}>
          {word} <Kbd keys="v" />
        </Button>
      }
    >
      <SignalVolume view={view} />
      <EvidenceLine view={view} evidence={evidence} />
      {oneByOne ? (
        <EverySignal view={view} evidence={evidence} />
      ) : (
        <Sessions view={view} evidence={evidence} />
      )}
    </Section>
  );
}

function EverySignal({ view, evidence }: { view: CaseView; evidence: Evidence }) {
  const total = view.monitors.reduce((sum, { count }) => sum + count, 0);
  const { rows, more } = useSignalPages(
    { reference: view.reference },
    { rows: view.signals, nextCursor: view.signalsCursor },
    true,
  );
  return (
    <>
      <RevealMore rows={rows} evidence={evidence} />
      <SignalLines
        label="Signals"
        rows={rows}
        total={total}
        named
        excerpts={evidence.excerpts}
        onEnd={more}
      />
    </>
  );
}
