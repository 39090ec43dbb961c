"use client";

import { useNow } from "@/components/record/clock";
import { spanInWords } from "@/components/record/format-time";
import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { StatusBadge } from "@/components/record/status-badge";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import type { AffectedSubject } from "@/lib/contract/portal/standing";
import { paths } from "@/lib/paths";

type AffectedProps = { subject: AffectedSubject; organization: string };

/** One user, or the organization itself: how it stands, since when, until when, and what can be done about it. */
export function Affected({ subject, organization }: AffectedProps) {
  const { kind, safetyIdentifier, standing, models, since, until, review, noticeId, appeal } = subject;
  const isLimited = standing === "limited";
  const appealPage = paths.portalAppeal(subject.caseReference);
  return (
    <li className="flex flex-col gap-3 py-5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h3 className="min-w-0 font-medium">
          {kind === "organization" || safetyIdentifier === null ? (
            <>All of {organization}</>
          ) : (
            <>
              User <Identifier value={safetyIdentifier} name="safety identifier" keep={16} />
            </>
          )}
        </h3>
        <StatusBadge kind="standing" status={standing} />
      </div>
      <Facts
        facts={[
          { label: "Models", value: isLimited && models.length ? <ModelList models={models} /> : null },
          { label: "Since", value: since ? <Instant at={since} show="long" focusable={false} /> : null },
          {
            label: review ? "Until at most" : isLimited ? "Until" : "Counts until",
            value: until && standing !== "clear" ? <End at={until} /> : null,
          },
          {
            label: "Decision",
            value: review ? <DueDecision at={review.dueAt} /> : null,
          },
          {
            label: "Appeal",
            value: review ? (
              "Possible once there is a decision"
            ) : appeal.current ? (
              <StatusBadge kind="ownAppeal" status={appeal.current.status} variant="plain" />
            ) : appeal.possible ? (
              <>
                Possible until <Instant at={appeal.deadline} show="long" focusable={false} />
              </>
            ) : (
              "Not possible now"
            ),
          },
        ]}
      />
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        {noticeId ? <Link href={paths.portalNotice(noticeId)}>Read the notice</Link> : null}
        {appeal.current || appeal.possible ? (
          <Link href={appealPage}>
            {appeal.current ? `See appeal ${appeal.current.reference}` : "Appeal"}
          </Link>
        ) : null}
      </p>
    </li>
  );
}

function End({ at }: { at: Date }) {
  const left = at.getTime() - useNow().getTime();
  return (
    <>
      <Instant at={at} show="long" focusable={false} />
      {left > 0 ? <span className="block text-muted">{spanInWords(left)} left</span> : null}
    </>
  );
}

function DueDecision({ at }: { at: Date }) {
  const due = <Instant at={at} show="long" focusable={false} />;
  return at > useNow() ? <>None yet. A person is to decide by {due}</> : <>None yet. It was due on {due}</>;
}
