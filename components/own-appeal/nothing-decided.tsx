"use client";

import { useQuery } from "@tanstack/react-query";
import { Reference } from "@/components/record/reference";
import { TimeLeft } from "@/components/record/time-left";
import { UnderReview } from "@/components/record/under-review";
import { ButtonLink } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { paths } from "@/lib/paths";

/** A case that nobody has decided: what is limited meanwhile, until when, and how to be heard all the same. */
export function NothingDecided({ caseReference }: { caseReference: string }) {
  const { data } = useQuery(api.portal.affected.queryOptions({ input: {} }));
  const interim = data?.rows.find((row) => row.caseReference === caseReference && row.review);
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-col gap-1">
        <p className="text-muted">
          Case <Reference value={caseReference} className="text-ink" />
        </p>
        <h1 className="text-balance font-semibold text-display">
          {interim ? "Access is limited while we review" : "Nobody has decided this case"}
        </h1>
      </header>
      {interim?.until ? <TimeLeft from={interim.since} until={interim.until} atMost /> : null}
      {interim?.review ? (
        <UnderReview dueAt={interim.review.dueAt} caseReference={caseReference} />
      ) : (
        <p>So there is nothing to appeal. If something is limited by it, your standing says so.</p>
      )}
      <div className="flex flex-wrap gap-2">
        {interim?.noticeId ? (
          <ButtonLink variant="primary" href={paths.portalNotice(interim.noticeId)}>
            Read the notice
          </ButtonLink>
        ) : null}
        <ButtonLink href={paths.portal}>Your standing</ButtonLink>
      </div>
    </div>
  );
}
