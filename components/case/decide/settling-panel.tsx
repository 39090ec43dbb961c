"use client";

import { useNow } from "@/components/record/clock";
import { DecisionRecord } from "@/components/record/decision-record";
import { Instant } from "@/components/record/instant";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView } from "@/lib/contract/console/case";
import { currentDecision } from "./current-decision";
import { DecideBody, DecideColumn, DecideFoot } from "./decide-column";
import { useLastDecision } from "./last-decision";
import { UnsentDraft } from "./unsent-draft";
import { useUndo } from "./use-undo";

/** Between the last signature and the effect: nothing has left, and its signer can take it back. */
export function SettlingPanel({ view }: { view: CaseView }) {
  const now = useNow(1_000);
  const undo = useUndo();
  const last = useLastDecision();
  const decision = currentDecision(view);
  const offer = view.offers.find(({ command }) => command === "undo");
  const running = view.settlesAt !== null && view.settlesAt > now;
  // Where the bar at the foot offers it, once is enough.
  const isOfferedBelow = last?.decisionId === decision?.id;
  const takeBack = () => {
    if (decision) undo.mutate({ reference: view.reference, decisionId: decision.id });
  };
  useShortcut(
    { keys: "z", label: "Undo the decision", onPress: takeBack },
    running && offer?.available === true && !isOfferedBelow && !undo.isPending,
  );
  if (!decision) return null;

  return (
    <DecideColumn title="Decided">
      <DecideBody>
        <UnsentDraft view={view} />
        {view.settlesAt ? (
          <Banner hue="info" title={running ? "Nothing has left yet" : "In effect"}>
            {running ? "It takes effect " : "Since "}
            <Instant at={view.settlesAt} />.
          </Banner>
        ) : null}
        <DecisionRecord decision={decision} clauses={view.policy.clauses} />
      </DecideBody>
      {running && offer && !isOfferedBelow ? (
        <DecideFoot>
          {offer.available ? null : <p className="text-muted">{offer.missing[0]?.message}</p>}
          <Button
            className="self-end"
            busy={undo.isPending}
            unavailable={offer.missing[0]?.message}
            onClick={takeBack}
          >
            Undo {offer.available ? <Kbd keys="z" /> : null}
          </Button>
        </DecideFoot>
      ) : null}
    </DecideColumn>
  );
}
