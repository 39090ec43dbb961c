"use client";

import { useQuery } from "@tanstack/react-query";
import { BackLink } from "@/components/record/back-link";
import { Failing } from "@/components/record/failing";
import { Instant } from "@/components/record/instant";
import { Statement } from "@/components/record/statement";
import { Unbroken } from "@/components/record/unbroken";
import { Disclosure } from "@/components/ui/disclosure";
import { ButtonLink } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { Acknowledgement } from "./acknowledgement";
import { isMeasure } from "./measure";
import { PortalSkeleton } from "./portal-skeleton";

/** A notice as it was sent, with the way to acknowledge and to appeal. */
export function NoticeView({ id }: { id: string }) {
  const query = useQuery(api.portal.notice.queryOptions({ input: { id } }));
  const notice = query.data;
  if (!notice) {
    if (!query.error) return <PortalSkeleton />;
    return (
      <>
        <h1 className="sr-only">Notice</h1>
        <Failing title="The notice could not be loaded." failure={failureOf(query.error)} query={query} />
      </>
    );
  }
  const { title, visibleAt, statement, text, caseReference } = notice;
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-3">
        <BackLink href={paths.portal}>Your standing</BackLink>
        <h1 className="text-balance font-semibold text-display">
          <Unbroken text={title} />
        </h1>
        <p className="text-muted">
          Sent <Instant at={visibleAt} show="long" />
        </p>
      </header>
      {isMeasure(notice.kind) ? <Acknowledgement notice={notice} /> : null}
      <Statement
        statement={statement}
        titled
        appealAction={
          <ButtonLink href={paths.portalAppeal(caseReference)} variant="primary">
            {isMeasure(notice.kind) ? "Appeal" : "See the appeal"}
          </ButtonLink>
        }
      />
      <Disclosure summary="The mail as it was sent">
        <pre className="whitespace-pre-wrap break-words rounded-md bg-canvas p-4 font-mono text-[0.75em]">
          <Unbroken text={text} />
        </pre>
      </Disclosure>
    </div>
  );
}
