"use client";

import { useQuery } from "@tanstack/react-query";
import { ShieldQuestionMark } from "lucide-react";
import { Failing } from "@/components/record/failing";
import { Identifier } from "@/components/record/identifier";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { SubjectName } from "@/components/record/subject-name";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { PolicyHistory } from "./policy-history";

export function SubjectView({ id }: { id: string }) {
  const query = useQuery(api.console.subject.get.queryOptions({ input: { id }, refetchInterval: 10_000 }));
  if (query.isPending) {
    return (
      <Page>
        <SkeletonRows rows={10} label="Loading the subject" />
      </Page>
    );
  }
  if (!query.data) {
    return (
      <Page>
        <PageHeader title="Subject" />
        <Failing title="The subject could not be loaded." failure={failureOf(query.error)} query={query} />
      </Page>
    );
  }
  const { subject, standings } = query.data;
  return (
    <Page>
      <PageHeader
        title={<SubjectName subject={subject} />}
        aside={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
            <code className="font-mono">{subject.organization.externalId}</code>
            {subject.safetyIdentifier ? (
              <Identifier value={subject.safetyIdentifier} name="safety identifier" keep={40} />
            ) : null}
            {subject.organization.zdr ? <Badge>Zero data retention</Badge> : null}
          </span>
        }
      />
      <StaleNotice query={query} />
      {standings.length === 0 ? (
        <EmptyState icon={ShieldQuestionMark} title="Nothing was ever held against this subject">
          Signals below a policy's threshold open no case.
        </EmptyState>
      ) : null}
      <div className="divide-y divide-line">
        {standings.map((standing) => (
          <PolicyHistory key={standing.policy} subject={subject} standing={standing} />
        ))}
      </div>
    </Page>
  );
}
