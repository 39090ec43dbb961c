"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNow } from "@/components/record/clock";
import { Failing } from "@/components/record/failing";
import { OrderExplanation } from "@/components/record/order-explanation";
import { StandingPanel } from "@/components/record/standing-panel";
import type { SteadyRow } from "@/components/record/steady-rows";
import { SubjectName } from "@/components/record/subject-name";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { ButtonLink } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { QueueRow } from "@/lib/contract/console/queue";
import { paths } from "@/lib/paths";
import { PreviewFacts } from "./preview-facts";
import { PreviewQuestion } from "./preview-question";
import { actWords, type GiveAct, rowActs } from "./row-acts";
import { WhyCell } from "./why-cell";
import { WithCell } from "./with-cell";

/** Somebody who runs down the list does not ask for every case on the way. */
const restMs = 180;
const staleTime = 20_000;

type QueuePreviewProps = SteadyRow<QueueRow> & {
  /** For those who may handle a case. */ onAct: GiveAct | undefined;
};

/** The selected case beside the list: enough to know whether to take it. */
export function QueuePreview({ row, gone, onAct }: QueuePreviewProps) {
  const { reference, subject } = row;
  const enabled = useRested();
  const query = useQuery(api.console.case.get.queryOptions({ input: { reference }, enabled, staleTime }));
  const view = query.data;
  return (
    <div className="flex flex-col gap-5 p-4">
      <header className="flex flex-col gap-2">
        <h2 className="font-mono font-semibold text-title">{reference}</h2>
        <p className="flex flex-wrap items-center gap-2">
          <SubjectName subject={subject} />
          {subject.organization.zdr ? <Badge>Zero data retention</Badge> : null}
        </p>
        <p className="overflow-hidden">
          <WhyCell row={row} />
        </p>
        {gone ? (
          <p className="text-muted">It left this view.</p>
        ) : (
          <p className="flex gap-2 text-muted">
            With <WithCell row={row} />
          </p>
        )}
        <div className="mt-1 flex flex-wrap items-center gap-1">
          <ButtonLink size="sm" href={paths.case(reference)}>
            Open
          </ButtonLink>
          {onAct && !gone ? <Acts row={row} onAct={onAct} /> : null}
        </div>
      </header>
      <Section title="Why it stands here">
        <div className="text-meta">
          <OrderExplanation from="Due" fromAt={row.dueAt} parts={row.order} actBy={row.actBy} />
        </div>
      </Section>
      {view ? (
        <>
          <PreviewQuestion remarks={view.remarks} />
          <Section title="Standing">
            <StandingPanel standing={view.standing} appealedAt={view.appeals.at(-1)?.filedAt ?? null} />
          </Section>
          <PreviewFacts view={view} />
        </>
      ) : query.isError ? (
        <Failing title={`${reference} could not be loaded.`} failure={failureOf(query.error)} query={query} />
      ) : (
        <Loading label={`Loading ${reference}`}>
          <Skeleton className="mb-3 h-5 w-24" />
          <Skeleton className="mb-3 h-16" />
          <Skeleton className="h-40" />
        </Loading>
      )}
    </div>
  );
}

/** What can be done with the row, without opening it. */
function Acts({ row, onAct }: { row: QueueRow; onAct: GiveAct }) {
  return rowActs(row, useNow()).map((act) => (
    <Button key={act} size="sm" variant="quiet" onClick={() => onAct(act, row)}>
      {actWords[act].word} <Kbd keys={actWords[act].keys} />
    </Button>
  ));
}

function useRested(): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), restMs);
    return () => clearTimeout(timer);
  }, []);
  return rested;
}
