"use client";

import { useQuery } from "@tanstack/react-query";
import { BackLink } from "@/components/record/back-link";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { Reference } from "@/components/record/reference";
import { StaleNotice } from "@/components/record/stale-notice";
import { StatusBadge } from "@/components/record/status-badge";
import { ToldList } from "@/components/record/told-list";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { AppliedFacts } from "./applied-facts";
import { CommandPanel } from "./command-panel";
import { GrantList } from "./grant-list";
import { MessageList } from "./message-list";
import { VerificationFacts } from "./verification-facts";

/** One application: what is asked for, what was looked at, and what can be done with it. */
export function ApplicationView({ reference }: { reference: string }) {
  const query = useQuery(
    api.console.trustedAccess.get.queryOptions({ input: { reference }, refetchInterval: 10_000 }),
  );
  const view = query.data;
  if (!view) {
    return (
      <Page>
        <PageHeader title="Application for trusted access" />
        {query.isPending ? (
          <SkeletonRows rows={8} label="Loading the application" />
        ) : (
          <Failing
            title="The application could not be loaded."
            failure={failureOf(query.error)}
            query={query}
          />
        )}
      </Page>
    );
  }
  const [grant] = view.grants;
  return (
    <Page>
      <PageHeader
        title={<Reference value={view.reference} />}
        aside={
          grant ? (
            <StatusBadge kind="heldAccess" status={grant.phase} />
          ) : (
            <StatusBadge kind="access" status={view.status} />
          )
        }
        actions={<BackLink href={paths.trustedAccess}>Trusted access</BackLink>}
      />
      <StaleNotice query={query} />
      <div className="grid flex-1 gap-8 p-4 xl:grid-cols-[minmax(0,60rem)_26rem] xl:items-start">
        <div className="flex min-w-0 flex-col gap-8">
          <Section title="What is asked for">
            <AppliedFacts view={view} />
          </Section>
          {view.messages.length > 0 ? (
            <Section title="Questions and answers">
              <MessageList messages={view.messages} />
            </Section>
          ) : null}
          {view.verification && view.grants.length === 0 ? (
            <Section title="What was verified">
              <VerificationFacts verification={view.verification} />
            </Section>
          ) : null}
          {view.grants.length > 0 ? (
            <Section title="What was granted">
              <GrantList grants={view.grants} signalsToday={view.signalsToday} />
            </Section>
          ) : null}
          {view.notices.length > 0 ? (
            <Section title="What the customer was told" aside={view.notices.length}>
              <ToldList notices={view.notices} />
            </Section>
          ) : null}
        </div>
        <div className="xl:sticky xl:top-16">
          <CommandPanel key={`${view.version} ${grant?.id}`} view={view} />
        </div>
      </div>
    </Page>
  );
}
