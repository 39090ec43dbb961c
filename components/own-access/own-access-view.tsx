"use client";

import { useQuery } from "@tanstack/react-query";
import { BackLink } from "@/components/record/back-link";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { Reference } from "@/components/record/reference";
import { buttonStyle } from "@/components/ui/button-style";
import { PageLink } from "@/components/ui/page-link";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import type { OwnAccessView as View } from "@/lib/contract/portal/trusted-access";
import { paths } from "@/lib/paths";
import { AnswerQuestion } from "./answer-question";
import { OwnApplied } from "./own-applied";
import { OwnGrant } from "./own-grant";
import { OwnHistory } from "./own-history";
import { OwnState } from "./own-state";
import { TakeBackButton } from "./take-back-button";

type OwnAccessViewProps = { reference: string; mayApply: boolean };

/** One application: first where it stands, then what to do, then all that was written and told. */
export function OwnAccessView({ reference, mayApply }: OwnAccessViewProps) {
  const query = useQuery(
    api.portal.trustedAccess.get.queryOptions({ input: { reference }, refetchInterval: 15_000 }),
  );
  const failure = loadFailureOf(query);
  const view = query.data;
  return (
    <div className="flex flex-col gap-8">
      <FloatingStaleNotice query={query} />
      <header className="flex flex-col items-start gap-3">
        <BackLink href={paths.portalTrustedAccess}>Trusted access</BackLink>
        {view ? <OwnState view={view} /> : <h1 className="font-semibold text-title">Trusted access</h1>}
        {view ? <NextStep view={view} mayApply={mayApply} /> : null}
      </header>
      {query.isPending ? <SkeletonRows rows={4} label="Loading the application" /> : null}
      {failure ? (
        <Failing title="The application could not be loaded." failure={failure} query={query} />
      ) : null}
      {view ? (
        <>
          {view.status === "asked" && mayApply ? <AnswerQuestion view={view} /> : null}
          {view.grants.map((grant) => (
            <OwnGrant key={grant.id} grant={grant} />
          ))}
          <Section title="What you wrote">
            <div className="flex flex-col items-start gap-4">
              <OwnApplied view={view} />
              {mayApply && isWaiting(view) ? <TakeBackButton view={view} /> : null}
            </div>
          </Section>
          <OwnHistory view={view} />
        </>
      ) : null}
    </div>
  );
}

const isWaiting = ({ status }: View) => ["applied", "asked", "verified"].includes(status);

/** The one thing to do next, if there is one. */
function NextStep({ view, mayApply }: { view: View; mayApply: boolean }) {
  const { renewedBy, renewable, reference, status, grants } = view;
  const phase = grants[0]?.phase;
  if (renewedBy) {
    return (
      <p className="text-muted">
        Renewed by <Reference value={renewedBy} href={paths.portalAccessApplication(renewedBy)} />
      </p>
    );
  }
  if (!mayApply) return null;
  const isOver = status === "refused" || phase === "withdrawn";
  if (!renewable && !isOver) return null;
  return (
    <PageLink
      href={isOver ? paths.portalApply : paths.portalRenewal(reference)}
      className={buttonStyle({ variant: phase === "ended" ? "primary" : "secondary" })}
    >
      {isOver ? "Apply anew" : "Renew"}
    </PageLink>
  );
}
