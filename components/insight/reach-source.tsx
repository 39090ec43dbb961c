import { TriangleAlert } from "lucide-react";
import { Instant } from "@/components/record/instant";
import { counted, percent } from "@/components/record/percent";
import type { ReachView } from "@/lib/contract/console/insight";

/** Where the numbers come from, and what they leave out. */
export function ReachSource({ reach }: { reach: ReachView }) {
  const { countedFrom, countedUntil, organizations, organizationsCounted, covered, touchedUncounted } = reach;
  const silent = organizations - organizationsCounted;
  if (!countedFrom || !countedUntil) {
    return (
      <Remark>
        The gateway counted no traffic in this period, so that no share is known.
        {touchedUncounted > 0 ? ` Warned or limited: ${counted(touchedUncounted)} identifiers.` : null}
      </Remark>
    );
  }
  return (
    <>
      <p className="mt-3 max-w-3xl text-meta text-muted">
        Traffic as the gateway counted it from <Instant at={countedFrom} show="short" /> to{" "}
        <Instant at={countedUntil} show="short" />, for {counted(organizationsCounted)} of{" "}
        {counted(organizations)} organizations: {percent(covered)} of the period. Identifiers are the most
        that one window saw of each organization, so that their true number is no smaller and the shares are
        no larger. Measures count where they were in effect within the period.
      </p>
      {silent > 0 || touchedUncounted > 0 ? (
        <Remark>
          {silent > 0
            ? `${counted(silent)} ${silent === 1 ? "organization" : "organizations"} sent no counters and ${silent === 1 ? "is" : "are"} not in these shares.`
            : null}
          {touchedUncounted > 0
            ? ` Of theirs, ${counted(touchedUncounted)} ${touchedUncounted === 1 ? "identifier was" : "identifiers were"} warned or limited.`
            : null}
        </Remark>
      ) : null}
      {covered < 0.9 ? (
        <Remark>
          Counters are missing for {percent(1 - covered)} of the period, in which more may have been refused
          or sent.
        </Remark>
      ) : null}
    </>
  );
}

function Remark({ children }: { children: React.ReactNode }) {
  return (
    <p className="mt-2 flex max-w-3xl gap-1.5 text-meta text-warn">
      <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
