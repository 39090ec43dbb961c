"use client";

import { useNow } from "./clock";
import { Instant } from "./instant";
import { Reference } from "./reference";

type UnderReviewProps = {
  /** By when a person is to have decided; null where nobody said. */
  dueAt: Date | null;
  caseReference: string;
};

/** Of an interim limit, to its customer: nobody has decided yet, and how to be heard before. */
export function UnderReview({ dueAt, caseReference }: UnderReviewProps) {
  return (
    <p>
      A person reviews this{dueAt ? <Due at={dueAt} /> : null}. Nothing is decided yet, so there is nothing to
      appeal. To be heard before, write to us and name <Reference value={caseReference} />.
    </p>
  );
}

function Due({ at }: { at: Date }) {
  const instant = <Instant at={at} show="long" focusable={false} />;
  return at > useNow() ? (
    <> and is to have decided by {instant}</>
  ) : (
    <>. The decision was due on {instant} and is late; the limit ends at its time all the same</>
  );
}
