"use client";

import { useQuery } from "@tanstack/react-query";
import { BackLink } from "@/components/record/back-link";
import { Failing } from "@/components/record/failing";
import { Instant } from "@/components/record/instant";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { RecordTitle } from "@/components/record/record-title";
import { StaleNotice } from "@/components/record/stale-notice";
import { StatusBadge } from "@/components/record/status-badge";
import { ToldList } from "@/components/record/told-list";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { AnswerForm } from "./answer-form";
import { BlockFacts } from "./block-facts";

/** One disputed block: what its customer says, what is known of the request, and the answer. */
export function DisputeView({ reference }: { reference: string }) {
  const query = useQuery(
    api.console.dispute.get.queryOptions({ input: { reference }, refetchInterval: 10_000 }),
  );
  const view = query.data;
  if (!view) {
    return (
      <Page>
        <PageHeader title="Disputed block" />
        {query.isPending ? (
          <SkeletonRows rows={8} label="Loading the disputed block" />
        ) : (
          <Failing
            title="The disputed block could not be loaded."
            failure={failureOf(query.error)}
            query={query}
          />
        )}
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={<RecordTitle reference={view.reference} subject={view.subject} />}
        aside={<StatusBadge kind="dispute" status={view.status} />}
        actions={<BackLink href={paths.disputes}>Disputed blocks</BackLink>}
      />
      <StaleNotice query={query} />
      <div className="grid flex-1 gap-8 p-4 xl:grid-cols-[minmax(0,60rem)_26rem] xl:items-start">
        <div className="flex min-w-0 flex-col gap-8">
          <Section title="What the customer says">
            <div className="border-line border-l-2 pl-3">
              <p className="text-meta text-muted">
                Disputed <Instant at={view.filedAt} />
              </p>
              <p className="wrap-anywhere whitespace-pre-wrap">{view.text}</p>
            </div>
          </Section>
          <Section title="The blocked request">
            <BlockFacts view={view} />
          </Section>
        </div>
        <div className="xl:sticky xl:top-16">
          {view.answer ? (
            <Section title="Answer">
              <p className="text-meta text-muted">
                {view.answer.by.name}, <Instant at={view.answer.at} />
              </p>
              <p className="wrap-anywhere whitespace-pre-wrap">{view.reason}</p>
              {view.notice ? (
                <div className="mt-3">
                  <ToldList notices={[view.notice]} />
                </div>
              ) : null}
            </Section>
          ) : (
            <AnswerForm view={view} />
          )}
        </div>
      </div>
    </Page>
  );
}
