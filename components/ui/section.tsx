import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

type SectionProps = {
  title: ReactNode;
  /** Beside the title: a count, a status. */
  aside?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
};

export function Section({ title, aside, actions, level = 2, className, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id} className={classNames("min-w-0", className)}>
      <div className="mb-2 flex min-h-7 items-center gap-2">
        <Heading id={id} className="max-w-full shrink-0 font-semibold text-lead">
          {title}
        </Heading>
        {aside ? <span className="text-meta text-muted">{aside}</span> : null}
        {actions ? <div className="ml-auto flex items-center gap-1">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
