"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Section } from "@/components/ui/section";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView } from "@/lib/contract/console/case";
import { Evidence } from "./evidence";
import { Sessions } from "./sessions";
import { SignalLines } from "./signal-lines";
import { SignalVolume } from "./signal-volume";
import { useSignalPages } from "./use-signal-pages";

/** What was seen: over time, by monitor and session or one by one, and what the requests said on request. */
export function Signals({ view }: { view: CaseView }) {
  const [oneByOne, setOneByOne] = useState(false);
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
      <Evidence view={view}>
        {(excerpts) =>
          oneByOne ? (
            <EverySignal view={view} excerpts={excerpts} />
          ) : (
            <Sessions view={view} excerpts={excerpts} />
          )
        }
      </Evidence>
    </Section>
  );
}

function EverySignal({ view, excerpts }: { view: CaseView; excerpts: ReadonlyMap<string, ReactNode> }) {
  const total = view.groups.reduce((sum, { count }) => sum + count, 0);
  const { rows, more } = useSignalPages(
    { reference: view.reference },
    { rows: view.signals, nextCursor: view.signalsCursor },
    true,
  );
  return <SignalLines label="Signals" rows={rows} total={total} named excerpts={excerpts} onEnd={more} />;
}
