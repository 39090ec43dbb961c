"use client";

import { BackLink } from "@/components/record/back-link";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { useDraft } from "@/components/record/use-draft";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { PolicyView } from "@/lib/contract/console/policy";
import { paths } from "@/lib/paths";
import { editorGrid } from "./editor-skeleton";
import { documentOf, draftOf } from "./policy-draft";
import { PolicyFields } from "./policy-fields";
import { ProposePanel } from "./propose-panel";
import { usePolicyCheck } from "./use-policy-check";

/** What a lead types becomes a proposal: the form on the left, what it changes and does on the right. */
export function PolicyEditor({ view }: { view: PolicyView }) {
  const { draft, change, clear } = useDraft(`policy:${view.key}`, draftOf(view));
  const document = documentOf(draft, view.document);
  const check = usePolicyCheck(view.key, document);
  return (
    <Page>
      <PageHeader
        title={`Change ${view.document.title}`}
        aside={<span className="text-muted">from version {view.version}</span>}
        actions={<BackLink href={paths.policy(view.key)}>The policy</BackLink>}
      />
      {draft.base === view.version ? null : (
        <Banner
          hue="warn"
          role="status"
          className="rounded-none"
          title={`Version ${view.version} came into effect since you began`}
          action={
            <Button size="sm" onClick={clear}>
              Start from version {view.version}
            </Button>
          }
        >
          What you propose is compared with it: what it changed, your draft would change back where the list
          of changes says so.
        </Banner>
      )}
      <div className={editorGrid}>
        <PolicyFields
          fields={view.fields}
          templateVariables={view.templateVariables}
          notices={view.notices}
          draft={draft}
          document={document}
          problemOf={check.problemOf}
          onChange={change}
        />
        <div className="xl:sticky xl:top-16 xl:h-[calc(100dvh-8.25rem)]">
          <ProposePanel
            view={view}
            document={document}
            check={check}
            why={draft.why}
            onWhy={(why) => change({ why })}
            onDone={clear}
          />
        </div>
      </div>
    </Page>
  );
}
