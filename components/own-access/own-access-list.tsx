"use client";

import { useQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLink } from "@/components/ui/page-link";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { OwnAccessItem } from "./own-access-item";

/** Trusted access of an organization: what is in force, what waits, and how to apply. */
export function OwnAccessList({ mayApply }: { mayApply: boolean }) {
  const query = useQuery(api.portal.trustedAccess.list.queryOptions({ refetchInterval: 15_000 }));
  const failure = loadFailureOf(query);
  const applications = query.data?.applications ?? [];
  return (
    <div className="flex flex-col gap-10">
      <FloatingStaleNotice query={query} />
      <header className="flex flex-col items-start gap-4">
        <h1 className="font-semibold text-display">Trusted access</h1>
        <p>
          If your work is authorised security research, say so beforehand: requests within what is granted are
          counted, and open no review. Two people look at each application.
        </p>
        {mayApply ? (
          <PageLink href={paths.portalApply} className={buttonStyle({ variant: "primary" })}>
            Apply
          </PageLink>
        ) : (
          <p className="text-muted">Owners of your organization apply and renew.</p>
        )}
      </header>
      <Section title="Your applications">
        {query.isPending ? <SkeletonRows rows={2} label="Loading your applications" /> : null}
        {failure ? (
          <Failing title="Your applications could not be loaded." failure={failure} query={query} />
        ) : null}
        {query.data && applications.length === 0 ? (
          <EmptyState icon={ShieldCheck} title="No application yet">
            Apply for the whole organization, or for one of your users by the safety identifier you send.
          </EmptyState>
        ) : null}
        {applications.length > 0 ? (
          <ul className="divide-y divide-line border-line border-y">
            {applications.map((application) => (
              <OwnAccessItem key={application.reference} application={application} />
            ))}
          </ul>
        ) : null}
      </Section>
    </div>
  );
}
