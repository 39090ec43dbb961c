"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useNow } from "@/components/record/clock";
import { Reference } from "@/components/record/reference";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { useShortcut } from "@/components/ui/use-shortcut";
import { paths } from "@/lib/paths";
import { type LastDecision, rememberDecision, useLastDecision } from "./last-decision";
import { useUndo } from "./use-undo";

const lingerMs = 20_000;

/** At the foot after a decision: what was done, when it leaves, the way back and the way on. */
export function DecisionBar({ next }: { next: ReactNode }) {
  const last = useLastDecision();
  return last ? <Bar key={last.decisionId} last={last} next={next} /> : null;
}

function Bar({ last, next }: { last: LastDecision; next: ReactNode }) {
  const now = useNow(1_000);
  const bar = useRef<HTMLElement>(null);
  useFocusLeft(bar);
  const undo = useUndo();
  const left = Date.parse(last.effectiveAt) - now.getTime();
  const takeBack = () => undo.mutate(last);
  useShortcut(
    { keys: "z", label: "Undo the decision", group: "anywhere", onPress: takeBack },
    left > 0 && !undo.isPending,
  );
  const isPast = left < -lingerMs;
  useEffect(() => {
    if (isPast) rememberDecision(null);
  }, [isPast]);

  // The form that was sent is about to go, and would take the focus with it.
  useEffect(() => {
    if (document.activeElement?.closest("form")) bar.current?.focus();
  }, []);

  return (
    <aside
      ref={bar}
      tabIndex={-1}
      aria-label="Last decision"
      className="sticky bottom-0 z-20 flex min-h-13 flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-raised px-4 py-2"
    >
      <p className="mr-auto min-w-0">
        <span role="status" className="font-medium">
          {last.sentence}.
        </span>{" "}
        <span className="text-muted">{whatNext(last, left)}. </span>
        <Reference value={last.reference} href={paths.case(last.reference)} className="text-muted" />
      </p>
      {left > 0 ? (
        <Button busy={undo.isPending} onClick={takeBack}>
          Undo <Kbd keys="z" />
        </Button>
      ) : null}
      {next}
      <IconButton icon={X} label="Close" onClick={() => rememberDecision(null)} />
    </aside>
  );
}

function whatNext({ told }: LastDecision, left: number): string {
  if (left > 0) return `${told ? "Leaves" : "Closes"} in ${countdown(left)}`;
  return told ? "In effect, and on its way to the customer" : "Closed";
}

function countdown(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
