import type { ReactNode } from "react";
import { ZoneProvider } from "@/components/record/clock";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { paths } from "@/lib/paths";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import { Brand } from "./brand";
import { ConsoleNav, type ConsoleNavProps } from "./console-nav";
import { OfflineBanner } from "./offline-banner";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { mainId, SkipLink } from "./skip-link";

type ConsoleFrameProps = ConsoleNavProps &
  AccountMenuProps & {
    /** The person's zone, in which every instant below is read. */
    zone: string;
    /** Beside the menu of the account: what is found everywhere. */
    tools?: ReactNode;
    children: ReactNode;
  };

export function ConsoleFrame({ places, counts, person, zone, tools, children }: ConsoleFrameProps) {
  return (
    <ZoneProvider zone={zone}>
      <SkipLink />
      {/* A page that scrolls within itself fills the window, and no more; some do so from a width on. */}
      <div className="flex min-h-dvh flex-col has-data-[fills=always]:h-dvh">
        <header className="sticky top-0 z-30 flex h-12 items-center gap-4 border-line border-b bg-surface px-4">
          <Brand href={paths.home} narrow />
          <ConsoleNav places={places} counts={counts} />
          <div className="ml-auto flex shrink-0 items-center gap-0.5">
            {tools}
            <ShortcutsDialog />
            <ThemeToggle />
            <AccountMenu person={person} notifications={paths.notifications} />
          </div>
        </header>
        <main
          id={mainId}
          tabIndex={-1}
          className="flex min-w-0 flex-1 flex-col has-data-[fills=always]:min-h-0 xl:has-data-fills:h-[calc(100dvh-3rem)] xl:has-data-fills:flex-none"
        >
          {children}
        </main>
      </div>
      <OfflineBanner />
    </ZoneProvider>
  );
}
