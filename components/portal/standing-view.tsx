"use client";

import { useQuery } from "@tanstack/react-query";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { Section } from "@/components/ui/section";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { Adoption } from "./adoption";
import { Affected } from "./affected";
import { NoticeList } from "./notice-list";
import { PortalSkeleton } from "./portal-skeleton";
import { StandingLead } from "./standing-lead";

const everyMs = 10_000;

/** Where the organization stands: the state, until when, what to do, then whom it touches and what was sent. */
export function StandingView() {
  const query = useQuery(api.portal.standing.queryOptions({ refetchInterval: everyMs }));
  if (!query.data) {
    if (!query.error) return <PortalSkeleton />;
    return (
      <>
        <h1 className="sr-only">Your standing</h1>
        <Failing title="Your standing could not be loaded." failure={failureOf(query.error)} query={query} />
      </>
    );
  }
  const { organization, affected, adoption, notices } = query.data;
  return (
    <div className="flex flex-col gap-10">
      <FloatingStaleNotice query={query} />
      <StandingLead standing={query.data} />
      {affected.length > 0 ? (
        <Section title="Whom it touches">
          <ul className="divide-y divide-line border-line border-y">
            {affected.map((subject) => (
              <Affected
                key={`${subject.caseReference} ${subject.safetyIdentifier}`}
                subject={subject}
                organization={organization.name}
              />
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title="Notices">
        <NoticeList notices={notices} />
      </Section>
      <Section title="Safety identifiers">
        <Adoption adoption={adoption} />
      </Section>
    </div>
  );
}
