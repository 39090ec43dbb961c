"use client";

import { useQuery } from "@tanstack/react-query";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { Adoption } from "./adoption";
import { AffectedList } from "./affected-list";
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
  const { organization, users, affected, adoption } = query.data;
  return (
    <div className="flex flex-col gap-10">
      <FloatingStaleNotice query={query} />
      <StandingLead standing={query.data} />
      {affected.length > 0 ? (
        <AffectedList
          organization={organization.name}
          users={users.limited + users.warned}
          everyMs={everyMs}
        />
      ) : null}
      <Section title="Notices">
        <NoticeList everyMs={everyMs} />
      </Section>
      <Section title="Safety identifiers">
        <div className="flex flex-col gap-2">
          <Adoption adoption={adoption} />
          <Link href={paths.portalIdentifiers}>How you send identifiers</Link>
        </div>
      </Section>
    </div>
  );
}
