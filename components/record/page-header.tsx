import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** Beside the title: a status, a count. */
  aside?: ReactNode;
  actions?: ReactNode;
};

/** The line under the console's bar: where one is, and what can be done here. */
export function PageHeader({ title, aside, actions }: PageHeaderProps) {
  return (
    <header className="overflow-x-clip flex min-h-13 flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-surface px-4 py-2">
      <h1 tabIndex={-1} className="wrap-anywhere min-w-0 font-semibold text-title">
        {title}
      </h1>
      {aside}
      {actions ? <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
