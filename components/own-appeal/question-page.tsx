"use client";

import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

type QuestionPageProps = {
  step: string;
  at: number;
  /** How many there are; null where the answer to this one decides it. */
  of: number | null;
  question: string;
  hint?: ReactNode;
  /** On the button that leads on. */
  next: string;
  busy: boolean;
  /** Why it does not lead on yet. */
  waits: string | null;
  /** False where the answer cannot be taken yet: its field then takes the focus. */
  onNext: () => boolean;
  onBack: (() => void) | null;
  children: ReactNode;
};

/** One question, with how far along it is. Coming from another one, its heading takes the focus. */
export function QuestionPage(props: QuestionPageProps) {
  const { step, at, of, question, hint, next, busy, waits, onNext, onBack, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const place = useId();

  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [step]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || onNext()) return;
    event.currentTarget.querySelector<HTMLElement>("textarea, input:checked, input")?.focus();
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-5">
      <div>
        <p id={place} className="mb-1.5 text-meta text-muted">
          {of === null ? `Step ${at}` : `Step ${at} of ${of}`}
        </p>
        <Marks at={at} of={of} />
      </div>
      <div className="flex flex-col gap-1">
        <h2
          ref={heading}
          tabIndex={-1}
          aria-describedby={place}
          className="scroll-mt-20 font-semibold text-title"
        >
          {question}
        </h2>
        {hint ? <p className="text-muted">{hint}</p> : null}
      </div>
      {children}
      <div className="flex gap-2 max-sm:flex-col">
        <Button type="submit" variant="primary" busy={busy} unavailable={waits}>
          {next}
        </Button>
        {onBack ? <Button onClick={onBack}>Back</Button> : null}
      </div>
    </form>
  );
}

/** How far along it is, as a line; where nobody knows yet of how many, what is ahead is one piece. */
function Marks({ at, of }: { at: number; of: number | null }) {
  const mark = "h-[3px] rounded-full";
  if (of === null)
    return (
      <div aria-hidden className="flex gap-1">
        <span className={classNames(mark, "flex-1 bg-accent")} />
        <span className={classNames(mark, "flex-6 bg-line")} />
      </div>
    );
  return (
    <div aria-hidden className="flex gap-1">
      {Array.from({ length: of }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have nothing but their place.
          key={index}
          className={classNames(mark, "flex-1", index < at ? "bg-accent" : "bg-line")}
        />
      ))}
    </div>
  );
}
