"use client";

import { useQuery } from "@tanstack/react-query";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { Section } from "@/components/ui/section";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { AdoptionDays } from "./adoption-days";
import { AdoptionFacts } from "./adoption-facts";
import { adoptionWords } from "./adoption-words";
import { HowToSend } from "./how-to-send";
import { WhatItChanges } from "./what-it-changes";

const everyMs = 60_000;

/** Whom a limit would touch, what that rests on, and how to have it touch one user alone. */
export function IdentifiersView() {
  const query = useQuery(api.portal.adoption.queryOptions({ refetchInterval: everyMs }));
  const { data: adoption } = query;
  if (!adoption) {
    return (
      <>
        <h1 className="sr-only">Safety identifiers</h1>
        {query.error ? (
          <Failing
            title="How you send identifiers could not be loaded."
            failure={failureOf(query.error)}
            query={query}
          />
        ) : (
          <IdentifiersSkeleton />
        )}
      </>
    );
  }
  const { title, grounds } = adoptionWords(adoption);
  return (
    <div className="flex flex-col gap-10">
      <FloatingStaleNotice query={query} />
      <header className="flex flex-col gap-4">
        <div className="flex flex-col gap-2">
          <p className="text-muted">Safety identifiers</p>
          <h1 className="wrap-anywhere text-balance font-semibold text-display">{title}</h1>
        </div>
        <p>{grounds}</p>
        {adoption.adoption === "full" ? null : (
          <p>
            Send a unique identifier for each of your end users with every request.{" "}
            <a href="#how" className="text-accent underline underline-offset-2">
              How to send them
            </a>
          </p>
        )}
      </header>
      <AdoptionFacts adoption={adoption} />
      {adoption.days.length > 0 ? (
        <Section title="Requests with an identifier, by day">
          <AdoptionDays days={adoption.days} />
        </Section>
      ) : null}
      <WhatItChanges adoption={adoption} />
      <div id="how" className="scroll-mt-4">
        <HowToSend />
      </div>
    </div>
  );
}

function IdentifiersSkeleton() {
  return (
    <Loading>
      <div className="flex flex-col gap-4">
        <Skeleton className="h-8 w-96 max-w-full" />
        <Skeleton className="w-full" />
        <Skeleton className="mt-6 h-24 w-full rounded-md" />
        <Skeleton className="mt-6 h-44 w-full rounded-md" />
      </div>
    </Loading>
  );
}
