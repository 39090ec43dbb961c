"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Section } from "@/components/ui/section";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { ComparisonDrawer } from "./comparison-drawer";
import { comparisonSearch } from "./comparison-search";
import { PolicyDocumentView } from "./policy-document-view";
import { PolicySkeleton } from "./policy-skeleton";
import { ProposalList } from "./proposal-list";
import { VersionList } from "./version-list";
import { WaitingBanner } from "./waiting-banner";

type PolicyViewProps = { policyKey: string /** Whether this person proposes changes. */; mayEdit: boolean };

export function PolicyView({ policyKey, mayEdit }: PolicyViewProps) {
  const query = useQuery(
    api.console.policy.get.queryOptions({ input: { key: policyKey }, refetchInterval: 10_000 }),
  );
  const [{ from, to }, setComparison] = useQueryStates(comparisonSearch);
  const router = useRouter();
  const view = query.data;
  const missing = view?.missingToPropose[0]?.message;
  const edit = () => router.push(paths.policyEditor(policyKey));
  const compare = () => view && setComparison({ from: Math.max(view.version - 1, 1), to: view.version });
  useShortcut(
    { keys: "e", label: "Change the policy", onPress: edit },
    mayEdit && view !== undefined && !missing,
  );
  useShortcut(
    { keys: "d", label: "Differences between versions", onPress: () => compare() },
    view !== undefined,
  );

  if (!view) {
    return (
      <Page>
        <PageHeader title="Policy" />
        {query.isPending ? (
          <PolicySkeleton label="Loading the policy" />
        ) : (
          <Failing title="The policy could not be loaded." failure={failureOf(query.error)} query={query} />
        )}
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={view.document.title}
        aside={
          <span className="text-muted">
            <code className="font-mono">{view.key}</code>, version {view.version}
          </span>
        }
        actions={
          <>
            <Button onClick={compare}>
              Differences <Kbd keys="d" />
            </Button>
            {mayEdit ? (
              <Button variant="primary" unavailable={missing} onClick={edit}>
                Change <Kbd keys="e" />
              </Button>
            ) : null}
          </>
        }
      />
      <StaleNotice query={query} />
      <WaitingBanner view={view} mayEdit={mayEdit} />
      <div className="grid flex-1 gap-8 p-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <PolicyDocumentView document={view.document} fields={view.fields} notices={view.notices} />
        <div className="flex flex-col gap-8">
          <Section title="Versions" aside={view.versions.length}>
            <VersionList view={view} />
          </Section>
          {view.proposals.length > 0 ? (
            <Section title="Proposals" aside={view.proposals.length}>
              <ProposalList view={view} />
            </Section>
          ) : null}
        </div>
      </div>
      {from && to ? (
        <ComparisonDrawer
          view={view}
          from={from}
          to={to}
          onChange={(versions) => setComparison(versions ?? { from: null, to: null })}
        />
      ) : null}
    </Page>
  );
}
