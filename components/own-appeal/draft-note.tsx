import { Check, CloudOff } from "lucide-react";
import type { DraftState } from "./use-kept-draft";

/** Where what is typed is, so that nobody fears for it. Always as high, so that nothing moves. */
export function DraftNote({ state, shared }: { state: DraftState; shared: boolean }) {
  return (
    <p className="flex min-h-5 items-center gap-1.5 text-meta text-muted">
      {state === "kept" ? (
        <>
          <Check aria-hidden className="size-4 shrink-0 text-good" />
          Draft kept. You can go on later{shared ? ", also on another device" : ""}.
        </>
      ) : null}
      {state === "here" ? (
        <>
          <CloudOff aria-hidden className="size-4 shrink-0" />
          Kept in this tab only, until the connection is back.
        </>
      ) : null}
    </p>
  );
}
