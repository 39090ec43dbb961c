"use client";

import { useQuery } from "@tanstack/react-query";
import { Failing } from "@/components/record/failing";
import { counted } from "@/components/record/percent";
import { StaleNotice } from "@/components/record/stale-notice";
import { Section } from "@/components/ui/section";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import type { AppealOutcomes } from "@/lib/contract/console/insight";
import { AppealsSkeleton, countGrid } from "./appeals-skeleton";
import { appealsOf, type Days } from "./insight-search";

/** What became of appeals, and what was put right without one: kinds that are never added up. */
export function Appeals({ days }: { days: Days }) {
  const query = useQuery(appealsOf(api, days));
  const failure = loadFailureOf(query);
  return (
    <Section title="Appeals" className="px-4">
      <StaleNotice query={query} />
      {query.isPending ? <AppealsSkeleton /> : null}
      {failure ? (
        <Failing title="What became of appeals could not be loaded." failure={failure} query={query} />
      ) : null}
      {query.data ? <Outcomes outcomes={query.data} /> : null}
    </Section>
  );
}

function Outcomes({ outcomes }: { outcomes: AppealOutcomes }) {
  const { filed, decided, medianHours } = outcomes;
  return (
    <div className="flex flex-col gap-4">
      <p>
        {counted(filed)} filed; {counted(decided)} {decided === 1 ? "decision" : "decisions"} that warn or
        limit took effect. {usualTime(medianHours)}
      </p>
      <div className={countGrid}>
        <Counts
          title="Granted"
          rows={[
            ["Overturned: we were wrong", outcomes.overturned],
            ["Restored early: rightly limited", outcomes.restoredEarly],
            ["Narrowed to single users", outcomes.narrowed],
          ]}
        />
        <Counts
          title="Not granted"
          rows={[
            ["Upheld", outcomes.upheld],
            ["Withdrawn by the customer", outcomes.withdrawn],
            ["Moot: taken back meanwhile", outcomes.moot],
          ]}
        />
        <Counts
          title="Without an appeal"
          rows={[
            ["Access restored on our own initiative", outcomes.restored],
            ["Decisions reversed", outcomes.reversed],
          ]}
        />
      </div>
    </div>
  );
}

function usualTime(hours: number | null): string {
  if (hours === null) return "No appeal was answered.";
  if (hours < 1) return "Half of the answers came within an hour.";
  return `Half of the answers came within ${counted(Math.ceil(hours))} hours.`;
}

function Counts({ title, rows }: { title: string; rows: readonly (readonly [string, number])[] }) {
  return (
    <div>
      <h3 className="mb-1 text-meta text-muted">{title}</h3>
      <dl className="divide-y divide-line border-line border-y">
        {rows.map(([label, count]) => (
          <div key={label} className="flex h-8 items-center justify-between gap-4">
            <dt>{label}</dt>
            <dd className="font-semibold tabular-nums">{counted(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
