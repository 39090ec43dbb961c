"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { ListBody } from "@/components/record/list-body";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { Banner } from "@/components/ui/banner";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { MailItems } from "./mail-items";
import { mailList } from "./mail-list";
import { Message } from "./message";

/** The app's own mail server: every mail it accepted, beside the one that is read. `id`: which that is. */
export function MailboxView({ id }: { id: string | null }) {
  const query = useInfiniteQuery({ ...mailList(api), refetchInterval: 5_000 });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const isMailServer = query.data?.pages[0]?.isMailServer ?? true;

  return (
    <Page>
      <PageHeader
        title="Mailbox"
        aside={<span className="text-muted max-md:hidden">what the app's own mail server accepted</span>}
      />
      <StaleNotice query={query} />
      {isMailServer ? null : (
        <Banner hue="neutral" className="rounded-none">
          A mail server is configured: mails go there, and none arrive here.
        </Banner>
      )}
      <div className="flex min-w-0 flex-1 items-start">
        <div
          className={classNames(
            "w-full min-w-0 lg:sticky lg:top-12 lg:max-h-[calc(100dvh-3rem)] lg:w-96 lg:shrink-0 lg:overflow-y-auto lg:border-line lg:border-r",
            id && "max-lg:hidden",
          )}
        >
          <ListBody
            query={query}
            name="mailbox"
            failure={loadFailureOf(query)}
            shown={rows.length}
            empty={
              <EmptyState icon={Mail} title="No mail yet">
                Notices arrive here once their decision has taken effect, 30 seconds after it was signed.
              </EmptyState>
            }
          >
            <MailItems rows={rows} current={id} />
          </ListBody>
        </div>
        <div className={classNames("min-w-0 flex-1", id ? null : "max-lg:hidden")}>
          {id ? (
            <Message key={id} id={id} />
          ) : rows.length > 0 ? (
            <EmptyState icon={Mail} title="Choose a mail to read it" />
          ) : null}
        </div>
      </div>
    </Page>
  );
}
