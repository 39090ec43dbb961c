"use client";

import { History } from "lucide-react";
import { useEffect, useRef } from "react";
import { Failing } from "@/components/record/failing";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import { failureOf } from "@/lib/client/failure";
import { ReplayResult } from "./replay-result";
import { ReplaySkeleton } from "./replay-skeleton";
import { replaySentence } from "./replay-words";
import type { ReplayState } from "./use-replay";

const offered =
  "Which cases would have opened in the last 30 days, or would not, for whom, and how those were decided.";
const underWay =
  "The signals of the last 30 days go through triage again, under the version in effect and under this one. A million takes about 10 seconds, and no more are read. Two replays run at a time, so that it may wait its turn.";

type ReplayPanelProps = {
  replay: ReplayState;
  /** Why it cannot be asked for now. */
  unavailable?: string | undefined;
};

/** What the last 30 days would have been under a document. */
export function ReplayPanel({ replay, unavailable }: ReplayPanelProps) {
  const { query, ask, cancel, running } = replay;
  const { data } = query;
  const sentence = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  useShortcut(
    { keys: "r", label: "Replay the last 30 days", onPress: ask },
    !unavailable && !data && !running,
  );
  useShortcut({ keys: "escape", label: "Cancel the replay", onPress: cancel }, running);
  useEffect(() => {
    // The button that had the focus is gone.
    if (data && pressed.current) sentence.current?.focus();
  }, [data]);

  if (query.isError && !running)
    return <Failing title="The replay failed." failure={failureOf(query.error)} query={query} />;
  return (
    <div className="flex flex-col gap-3">
      <p
        ref={sentence}
        role="status"
        tabIndex={-1}
        className={data ? "font-medium outline-none" : "text-muted outline-none"}
      >
        {data ? replaySentence(data) : running ? underWay : offered}
      </p>
      {data ? (
        <ReplayResult replay={data} />
      ) : (
        <Button
          className="self-start"
          unavailable={running ? undefined : unavailable}
          onClick={running ? cancel : ask}
          onFocus={() => {
            pressed.current = true;
          }}
          onBlur={() => {
            pressed.current = false;
          }}
        >
          {running ? (
            <>
              Cancel <Kbd keys="escape" />
            </>
          ) : (
            <>
              <History aria-hidden /> Replay 30 days <Kbd keys="r" />
            </>
          )}
        </Button>
      )}
      {running ? <ReplaySkeleton /> : null}
    </div>
  );
}
