import type { ReactNode } from "react";
import { BrandSign } from "./brand-sign";

type BareFrameProps = { /** At the end of the line above. */ tools?: ReactNode; children: ReactNode };

/** For what stands before everything: signing in, an address that leads nowhere. */
export function BareFrame({ tools, children }: BareFrameProps) {
  return (
    <div data-roomy className="flex min-h-dvh flex-col bg-surface">
      <header className="flex h-14 items-center justify-between px-4">
        <BrandSign />
        {tools}
      </header>
      <main className="mx-auto flex w-full max-w-sm flex-1 flex-col px-4 pt-[12vh] pb-16">{children}</main>
    </div>
  );
}
