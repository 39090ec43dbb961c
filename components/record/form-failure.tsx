"use client";

import { Banner } from "@/components/ui/banner";
import { Instant } from "./instant";

type FormFailureProps = {
  failure: {
    kind: string;
    message: string;
    by: string | null;
    at: Date | null;
    requestId: string | null;
  } | null;
  /** What the person was about to do: "Nothing was decided." */
  outcome: string;
  /** False where nothing is typed, only a button pressed. */
  typed?: boolean;
};

/** Why a form was not accepted, beside its button. What was typed stays. */
export function FormFailure({ failure, outcome, typed = true }: FormFailureProps) {
  if (!failure) return null;
  const { kind, message, by, at, requestId } = failure;
  if (kind === "conflict") {
    return (
      <Banner
        hue="warn"
        role="alert"
        title={
          <>
            {by ? `${by} changed this ` : "This changed meanwhile"}
            {by && at ? <Instant at={at} /> : null}
          </>
        }
      >
        {outcome} What you see now is current{typed ? ", and your draft is kept" : ""}: look again, then
        decide.
      </Banner>
    );
  }
  return (
    <Banner hue="danger" role="alert" title={message}>
      <p>
        {outcome}
        {typed ? " Your draft is kept." : null}
        {requestId ? (
          <>
            {" "}
            Request <code className="font-mono">{requestId}</code>.
          </>
        ) : null}
      </p>
    </Banner>
  );
}
