import { type ReactNode, useId } from "react";

type DecideColumnProps = {
  title: string;
  /** At the end of the title's line: who holds the case. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The right column: from 1280 px on its body scrolls and its foot stays in view. */
export function DecideColumn({ title, aside, children }: DecideColumnProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-1 flex-col xl:min-h-0">
      <div className="flex min-h-13 flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-2">
        <h2 id={id} className="font-semibold text-lead">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export function DecideBody({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-4 px-4 pt-1 pb-4 xl:min-h-0 xl:flex-1 xl:overflow-y-auto">
      {children}
    </div>
  );
}

/** What happens, and the button that makes it happen: never below the fold. */
export function DecideFoot({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2.5 border-line border-t bg-surface px-4 py-3 xl:shrink-0">
      {children}
    </div>
  );
}
