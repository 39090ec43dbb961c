import type { Appealable, CustomerAppeal } from "@/lib/contract/portal/standing";
import { usualTime } from "./usual-time";

type WhatNextProps = { decision: Appealable; appeal: CustomerAppeal };

/** What happens from here on, while an appeal is not decided. */
export function WhatNext({ decision, appeal }: WhatNextProps) {
  const lifted = decision.kind === "warning" ? "the warning stops counting" : "access comes back";
  return (
    <>
      <ol className="flex list-decimal flex-col gap-1.5 pl-5 marker:text-muted">
        {appeal.readAt ? null : <li>A person who did not take the decision reads what you wrote.</li>}
        <li>
          {appeal.status === "waiting_for_customer"
            ? "You answer our question above."
            : "If something is unclear, we ask you: by mail, and on this page."}
        </li>
        <li>The person decides. If the decision was wrong, {lifted} at once.</li>
        <li>You get the answer with its reasons: by mail, and on this page.</li>
      </ol>
      <p className="mt-3">{usualTime(decision.usual)}</p>
    </>
  );
}
