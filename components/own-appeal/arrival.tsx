"use client";

import { useEffect, useRef } from "react";
import { Reference } from "@/components/record/reference";
import { Banner } from "@/components/ui/banner";

export type ArrivalState =
  | { kind: "sent"; reference: string }
  | { kind: "second" | "answered" | "withdrawn" };

/** What became of what was just sent. It takes the focus, since the button that was pressed is gone. */
export function Arrival({ state }: { state: ArrivalState | null }) {
  const place = useRef<HTMLDivElement>(null);
  const kind = state?.kind;

  useEffect(() => {
    if (!kind) return;
    window.scrollTo({ top: 0 });
    place.current?.focus({ preventScroll: true });
  }, [kind]);

  if (!state) return null;
  return (
    <div ref={place} tabIndex={-1} className="mb-8">
      <ArrivalBanner state={state} />
    </div>
  );
}

function ArrivalBanner({ state }: { state: ArrivalState }) {
  switch (state.kind) {
    case "sent":
      return (
        <Banner hue="good" title="We have your appeal.">
          <p>
            Its reference is <Reference value={state.reference} />. Nothing more is needed from you now.
          </p>
        </Banner>
      );
    case "withdrawn":
      return (
        <Banner hue="info" title="Your appeal is withdrawn.">
          <p>Nobody looks at it any more.</p>
        </Banner>
      );
    case "answered":
      return (
        <Banner hue="good" title="We have your answer.">
          <p>Nothing more is needed from you now.</p>
        </Banner>
      );
    case "second":
      return (
        <Banner hue="info" title="There is an appeal against this decision already.">
          <p>Somebody of your organization was faster; you see theirs. What you wrote was not sent.</p>
        </Banner>
      );
  }
}
