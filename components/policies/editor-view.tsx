"use client";

import { useQuery } from "@tanstack/react-query";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { EditorSkeleton } from "./editor-skeleton";
import { PolicyEditor } from "./policy-editor";

export function EditorView({ policyKey }: { policyKey: string }) {
  const query = useQuery(
    api.console.policy.get.queryOptions({ input: { key: policyKey }, refetchInterval: 10_000 }),
  );
  if (query.data) return <PolicyEditor view={query.data} />;
  return (
    <Page>
      <PageHeader title="Change a policy" />
      {query.isPending ? (
        <EditorSkeleton />
      ) : (
        <Failing title="The policy could not be loaded." failure={failureOf(query.error)} query={query} />
      )}
    </Page>
  );
}
