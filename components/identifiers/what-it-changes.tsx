import { Check } from "lucide-react";
import { Section } from "@/components/ui/section";
import type { OwnAdoption } from "@/lib/contract/portal/adoption";
import { limitOfAll, limitOfOne } from "./adoption-words";

/** What a limit stops with identifiers and without, which of the two holds now. */
export function WhatItChanges({ adoption }: { adoption: OwnAdoption }) {
  const isWhole = adoption.adoption === "none";
  return (
    <Section title="What a limit would stop">
      <dl className="grid gap-3 sm:grid-cols-2">
        <Effect title="Without identifiers" isNow={isWhole}>
          {limitOfAll(adoption)}
        </Effect>
        <Effect title="With identifiers" isNow={!isWhole}>
          {limitOfOne(adoption)}
        </Effect>
      </dl>
    </Section>
  );
}

function Effect({ title, isNow, children }: { title: string; isNow: boolean; children: string }) {
  return (
    <div className="flex flex-col gap-1 rounded-md border border-line p-4">
      <dt className="flex items-center justify-between gap-2 font-medium">
        {title}
        {isNow ? (
          <span className="inline-flex items-center gap-1 font-normal text-meta text-muted">
            <Check aria-hidden className="size-3.5" />
            You now
          </span>
        ) : null}
      </dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
