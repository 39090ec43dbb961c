"use client";

import { useState } from "react";
import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";
import type { RelatedSubject } from "@/lib/contract/console/case-related";
import { paths } from "@/lib/paths";
import { CameAfter } from "./came-after";

const shownFirst = 4;

/** Other subjects of the organization: those first seen after a limit there come first. */
export function Related({ view }: { view: CaseView }) {
  const [all, setAll] = useState(false);
  const { related } = view;
  if (related.length === 0) return null;
  const shown = all ? related : related.slice(0, shownFirst);
  return (
    <Section title="Related" aside="of the same organization">
      <ul className="flex flex-col divide-y divide-line">
        {shown.map((subject) => (
          <RelatedItem key={subject.id} subject={subject} />
        ))}
      </ul>
      {shown.length < related.length ? (
        <Button size="sm" variant="quiet" className="-ml-2 mt-1" onClick={() => setAll(true)}>
          {related.length - shown.length} more
        </Button>
      ) : null}
    </Section>
  );
}

function RelatedItem({ subject }: { subject: RelatedSubject }) {
  const { safetyIdentifier, standing, openCase, afterLimit, firstSeenAt } = subject;
  return (
    <li className="flex flex-col gap-0.5 py-2 first:pt-0">
      <span className="flex flex-wrap items-center justify-between gap-x-2">
        <Link href={paths.subject(subject.id)} variant="quiet" className="font-medium">
          {safetyIdentifier ? (
            <Identifier value={safetyIdentifier} name="safety identifier" keep={10} copy={false} />
          ) : (
            "The whole organization"
          )}
        </Link>
        <StatusBadge kind="standing" status={standing.status} variant="plain" />
      </span>
      {afterLimit ? (
        <CameAfter cameAfter={afterLimit} />
      ) : (
        <span className="text-meta text-muted">
          First seen <Instant at={firstSeenAt} />
        </span>
      )}
      {openCase ? (
        <span className="flex flex-wrap items-center gap-x-2 text-meta">
          Open: <Reference value={openCase.reference} href={paths.case(openCase.reference)} />
          <StatusBadge kind="severity" status={openCase.severity} variant="plain" />
        </span>
      ) : null}
    </li>
  );
}
