import type { ReactNode } from "react";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { paths } from "@/lib/paths";
import { Brand } from "./brand";
import { mainId, SkipLink } from "./skip-link";

/** For what anybody may read. */
export function DocsFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <div data-roomy className="flex min-h-dvh flex-col bg-surface">
        <header className="border-line border-b">
          <div className="mx-auto flex h-14 max-w-[760px] items-center gap-3 px-4">
            <Brand href={paths.docs} />
            <span className="border-line border-l pl-3 text-muted">Documentation</span>
            <div className="-mr-2 ml-auto">
              <ThemeToggle />
            </div>
          </div>
        </header>
        <main id={mainId} tabIndex={-1} className="mx-auto w-full max-w-[760px] flex-1 px-4 pt-8 pb-16">
          {children}
        </main>
      </div>
    </>
  );
}
