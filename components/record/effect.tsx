import { type ReactNode, useId } from "react";
import { Unbroken } from "./unbroken";

type EffectProps = {
  effect: string;
  needsApproval?: boolean;
  /** At the end of the heading's line. */
  aside?: ReactNode;
  /** More of it, such as from when until when. */
  children?: ReactNode;
};

/** The consequence in a sentence, before the button that has it. */
export function Effect({ effect, needsApproval = false, aside, children }: EffectProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-0.5 flex min-h-5 items-center justify-between gap-3">
        <h3 id={id} className="text-meta text-muted">
          What happens
        </h3>
        {aside}
      </div>
      <div role="status" className="wrap-anywhere">
        <p>
          <Unbroken text={effect} />
        </p>
        {needsApproval ? <p className="mt-1 text-muted">A lead approves first, or nothing happens.</p> : null}
        {children}
      </div>
    </section>
  );
}
