"use client";

import { useQuery } from "@tanstack/react-query";
import { BackLink } from "@/components/record/back-link";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { Reference } from "@/components/record/reference";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { BlockedRequest } from "./blocked-request";
import { DisputeForm } from "./dispute-form";
import { OwnDispute } from "./own-dispute";

/** A blocked request: that it was this one alone, what was blocked and why, and the dispute about it. */
export function OwnBlockView({ reference }: { reference: string }) {
  const query = useQuery(
    api.portal.blocks.get.queryOptions({ input: { reference }, refetchInterval: 15_000 }),
  );
  const failure = loadFailureOf(query);
  const block = query.data;
  return (
    <div className="flex flex-col gap-8">
      <FloatingStaleNotice query={query} />
      <header className="flex flex-col items-start gap-3">
        <BackLink href={paths.portalBlocks}>Blocked requests</BackLink>
        <h1 className="font-semibold text-display">One request was blocked</h1>
        {block ? (
          <p>
            Only this request was blocked; your access is not limited by it. An automated safeguard stopped
            it, and no person had looked at it. Its reference is <Reference value={block.reference} />.
          </p>
        ) : null}
      </header>
      {query.isPending ? <SkeletonRows rows={5} label="Loading the blocked request" /> : null}
      {failure ? (
        <Failing title="The blocked request could not be loaded." failure={failure} query={query} />
      ) : null}
      {failure?.kind === "not_found" ? (
        <p className="text-muted">
          If the request was blocked just now, it is on record within a minute. Otherwise check the reference,
          and whether the request was your organization’s.
        </p>
      ) : null}
      {block ? (
        <>
          {block.dispute ? <OwnDispute dispute={block.dispute} /> : <DisputeForm block={block} />}
          <Section title="The request">
            <BlockedRequest block={block} />
          </Section>
        </>
      ) : null}
    </div>
  );
}
