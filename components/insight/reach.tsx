"use client";

import { useQuery } from "@tanstack/react-query";
import { Failing } from "@/components/record/failing";
import { counted } from "@/components/record/percent";
import { StaleNotice } from "@/components/record/stale-notice";
import { Section } from "@/components/ui/section";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import type { ReachView } from "@/lib/contract/console/insight";
import { type Days, reachOf } from "./insight-search";
import { ReachSkeleton, shareGrid } from "./reach-skeleton";
import { ReachSource } from "./reach-source";
import { TouchedShare } from "./touched-share";

/** How much measures touched, against the promise that it is little. */
export function Reach({ days }: { days: Days }) {
  const query = useQuery(reachOf(api, days));
  const failure = loadFailureOf(query);
  return (
    <Section title="Touched by any measure" className="px-4">
      <StaleNotice query={query} />
      {query.isPending ? <ReachSkeleton /> : null}
      {failure ? (
        <Failing title="What was touched could not be loaded." failure={failure} query={query} />
      ) : null}
      {query.data ? <Shares reach={query.data} /> : null}
    </Section>
  );
}

function Shares({ reach }: { reach: ReachView }) {
  const { requests, refused, identifiers, limited, touched, organizations, organizationsLimited } = reach;
  const ofIdentifiers = (part: number) => `${counted(part)} of at least ${counted(identifiers)}`;
  return (
    <>
      <dl className={shareGrid}>
        <TouchedShare
          label="Requests refused"
          part={refused}
          whole={requests}
          uncounted="No traffic was counted."
        >
          {`${counted(refused)} of ${counted(requests)}`}
        </TouchedShare>
        <TouchedShare
          label="Identifiers limited"
          part={limited}
          whole={identifiers}
          uncounted="No identifiers were counted."
        >
          {ofIdentifiers(limited)}
        </TouchedShare>
        <TouchedShare
          label="Identifiers warned or limited"
          part={touched}
          whole={identifiers}
          uncounted="No identifiers were counted."
        >
          {ofIdentifiers(touched)}
        </TouchedShare>
        <TouchedShare
          label="Organizations limited as a whole"
          part={organizationsLimited}
          whole={organizations}
          uncounted="None is registered."
        >
          {`${counted(organizationsLimited)} of ${counted(organizations)}`}
        </TouchedShare>
      </dl>
      <ReachSource reach={reach} />
    </>
  );
}
