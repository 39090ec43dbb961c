import type { ReactNode } from "react";
import { ZoneProvider } from "@/components/record/clock";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { paths } from "@/lib/paths";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import { Brand } from "./brand";
import { OfflineBanner } from "./offline-banner";
import { PortalNav } from "./portal-nav";
import { mainId, SkipLink } from "./skip-link";

type PortalFrameProps = Partial<AccountMenuProps> & {
  /** Whose pages these are; nothing at the door, where nobody is signed in. */
  organization?: string;
  /** The organization's zone. */
  zone: string;
  children: ReactNode;
};

/** One column for customers; also the door's, without a person. */
export function PortalFrame({ organization, person, zone, children }: PortalFrameProps) {
  return (
    <ZoneProvider zone={zone}>
      <SkipLink />
      <div data-roomy className="flex min-h-dvh flex-col bg-surface">
        <header className="border-line border-b">
          <div className="mx-auto flex h-14 max-w-[680px] items-center gap-3 px-4">
            <Brand {...(person && { href: paths.portal })} />
            {organization ? (
              <span className="min-w-0 truncate border-line border-l pl-3 text-muted">{organization}</span>
            ) : null}
            <div className="-mr-2 ml-auto flex shrink-0 items-center gap-0.5 noscript:hidden">
              <ThemeToggle />
              {person ? <AccountMenu person={person} /> : null}
            </div>
          </div>
          {person ? <PortalNav /> : null}
        </header>
        <main id={mainId} tabIndex={-1} className="mx-auto w-full max-w-[680px] flex-1 px-4 pt-6 pb-16">
          {children}
        </main>
      </div>
      <OfflineBanner />
    </ZoneProvider>
  );
}
