"use client";

import { useQuery } from "@tanstack/react-query";
import { BackLink } from "@/components/record/back-link";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { Section } from "@/components/ui/section";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { AnswerPanel } from "./answer-panel";
import { ChangeList } from "./change-list";
import { PolicySkeleton } from "./policy-skeleton";
import { ProposalBadge } from "./proposal-badge";
import { ProposalFacts } from "./proposal-facts";
import { ReplayPanel } from "./replay-panel";
import { useReplay } from "./use-replay";

type ProposalViewProps = {
  id: string /** Whether this person sees what it would have done. */;
  mayReplay: boolean;
};

export function ProposalView({ id, mayReplay }: ProposalViewProps) {
  const query = useQuery(
    api.console.policy.proposal.queryOptions({ input: { id }, refetchInterval: 10_000 }),
  );
  const view = query.data;
  const isOpen = view?.status === "open";
  const replay = useReplay(view?.key ?? "", { ...view?.document }, mayReplay && isOpen);
  if (!view) {
    return (
      <Page>
        <PageHeader title="Change of a policy" />
        {query.isPending ? (
          <PolicySkeleton label="Loading the proposal" />
        ) : (
          <Failing title="The proposal could not be loaded." failure={failureOf(query.error)} query={query} />
        )}
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={`Change of ${view.title}`}
        aside={<ProposalBadge status={view.status} />}
        actions={<BackLink href={paths.policy(view.key)}>The policy</BackLink>}
      />
      <StaleNotice query={query} />
      <div className="grid flex-1 gap-8 p-4 xl:grid-cols-[minmax(0,60rem)_24rem] xl:items-start">
        <div className="flex min-w-0 flex-col gap-8">
          <Section
            title={view.status === "confirmed" ? "What changed" : "What changes"}
            aside={view.changes.length}
          >
            <ChangeList changes={view.changes} />
          </Section>
          {mayReplay && isOpen ? (
            <Section title="Replay">
              <ReplayPanel replay={replay} />
            </Section>
          ) : null}
        </div>
        <div className="flex flex-col gap-6 xl:sticky xl:top-16">
          <ProposalFacts view={view} />
          {isOpen ? (
            <AnswerPanel view={view} seen={replay.query.data !== undefined || replay.query.isError} />
          ) : null}
        </div>
      </div>
    </Page>
  );
}
