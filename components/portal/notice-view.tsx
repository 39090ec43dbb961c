"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { Failing } from "@/components/record/failing";
import { Instant } from "@/components/record/instant";
import { Statement } from "@/components/record/statement";
import { Disclosure } from "@/components/ui/disclosure";
import { ButtonLink, Link } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { Acknowledgement } from "./acknowledgement";
import { PortalSkeleton } from "./portal-skeleton";

/** A notice as it was sent, with the way to acknowledge and to appeal. */
export function NoticeView({ id }: { id: string }) {
  const query = useQuery(api.portal.notice.queryOptions({ input: { id } }));
  const notice = query.data;
  if (!notice) {
    if (!query.error) return <PortalSkeleton />;
    return (
      <Failing
        title="The notice could not be loaded."
        failure={failureOf(query.error)}
        onRetry={query.refetch}
        retrying={query.isFetching}
      />
    );
  }
  const { title, visibleAt, statement, text, caseReference } = notice;
  const isMeasure = notice.kind === "warning" || notice.kind === "limit";
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-3">
        <Link href={paths.portal} variant="quiet" className="flex w-fit items-center gap-1.5 text-muted">
          <ArrowLeft aria-hidden className="size-4" />
          Your standing
        </Link>
        <h1 className="text-balance font-semibold text-display">{title}</h1>
        <p className="text-muted">
          Sent <Instant at={visibleAt} show="long" />
        </p>
      </header>
      <Acknowledgement notice={notice} />
      <Statement
        statement={statement}
        appealAction={
          <ButtonLink href={paths.portalAppeal(caseReference)} variant="primary">
            {isMeasure ? "Appeal" : "See the appeal"}
          </ButtonLink>
        }
      />
      <Disclosure summary="The mail as it was sent">
        <pre className="overflow-x-auto whitespace-pre-wrap break-words rounded-md bg-canvas p-4 font-mono text-meta">
          {text}
        </pre>
      </Disclosure>
    </div>
  );
}
