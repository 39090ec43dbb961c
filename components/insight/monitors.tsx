"use client";

import { useQuery } from "@tanstack/react-query";
import { Radar } from "lucide-react";
import { Failing } from "@/components/record/failing";
import { Instant } from "@/components/record/instant";
import { StaleNotice } from "@/components/record/stale-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { type Days, monitorsOf } from "./insight-search";
import { MonitorTable } from "./monitor-table";

type MonitorsProps = { days: Days; maySeeQueue: boolean };

/** Which monitors flag people for nothing, as far as decided cases tell. */
export function Monitors({ days, maySeeQueue }: MonitorsProps) {
  const query = useQuery(monitorsOf(api, days));
  const failure = loadFailureOf(query);
  return (
    <Section
      title={<span className="pl-4">Monitors</span>}
      aside={
        query.data ? (
          <>
            since <Instant at={query.data.from} show="short" />, as of{" "}
            <Instant at={query.data.until} show="short" />
          </>
        ) : null
      }
    >
      <StaleNotice query={query} />
      {query.isPending ? <SkeletonRows rows={4} label="Loading the monitors" /> : null}
      {failure ? <Failing title="The monitors could not be loaded." failure={failure} query={query} /> : null}
      {query.data?.rows.length === 0 ? (
        <EmptyState icon={Radar} title="No signal in this period">
          Each version of a monitor stands here once it sent a signal, with what became of the cases it was
          part of.
        </EmptyState>
      ) : null}
      {query.data?.rows.length ? (
        <>
          <MonitorTable rows={query.data.rows} maySeeQueue={maySeeQueue} />
          <p className="max-w-3xl px-4 py-3 text-meta text-muted">
            A case counts for every monitor with a signal in it, and a decision once it took effect. The bar
            and the range beside it say where the share lies with 95 % confidence (Wilson’s score interval);
            the list goes by its lower end, so that a few cases accuse nobody. Overturned: warned or revoked
            here, and taken back on appeal since. False blocks: of the single blocked requests that customers
            disputed in this period and a person answered, those that were blocked for nothing.
          </p>
        </>
      ) : null}
    </Section>
  );
}
