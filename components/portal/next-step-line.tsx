import type { ReactNode } from "react";
import { Identifier } from "@/components/record/identifier";
import { UnderReview } from "@/components/record/under-review";
import { ButtonLink } from "@/components/ui/link";
import type { AffectedSubject, OwnStanding } from "@/lib/contract/portal/standing";
import { paths } from "@/lib/paths";
import { nextStep } from "./next-step";

const appealPage = ({ caseReference }: AffectedSubject) => paths.portalAppeal(caseReference);

/** The one thing to do, with the way to it. */
export function NextStepLine({ standing }: { standing: OwnStanding }) {
  const step = nextStep(standing);
  switch (step.kind) {
    case "answer":
      return (
        <Line href={appealPage(step.subject)} label="Answer the question">
          We have a question about your appeal. Your answer helps the person who decides.
        </Line>
      );
    case "appeal": {
      const { noticeId, safetyIdentifier } = step.subject;
      return (
        <Line
          href={appealPage(step.subject)}
          label="Appeal"
          aside={noticeId ? <ButtonLink href={paths.portalNotice(noticeId)}>Read why</ButtonLink> : null}
        >
          The limit{" "}
          {step.isOneOfSeveral && safetyIdentifier ? (
            <>
              of <Identifier value={safetyIdentifier} name="safety identifier" keep={16} />{" "}
            </>
          ) : null}
          ends by itself. If you think it is wrong, appeal: a person who did not decide it looks at it.
        </Line>
      );
    }
    case "choose":
      return <p>The limits end by themselves. If you think that one of them is wrong, appeal it below.</p>;
    case "read":
      return (
        <Line href={paths.portalNotice(step.noticeId)} label="Read the notice">
          There is a notice for you. Please read it, look into it with the people concerned, and tell us that
          it reached you.
        </Line>
      );
    case "review":
      return (
        <UnderReview dueAt={step.subject.review?.dueAt ?? null} caseReference={step.subject.caseReference} />
      );
    case "follow":
      return (
        <Line href={appealPage(step.subject)} label="See the appeal" quiet>
          Your appeal is with us. There is nothing you need to do now.
        </Line>
      );
    case "none":
      return <p className="text-muted">There is nothing you need to do.</p>;
  }
}

type LineProps = { href: string; label: string; quiet?: boolean; aside?: ReactNode; children: ReactNode };

function Line({ href, label, quiet = false, aside, children }: LineProps) {
  return (
    <div className="flex flex-col gap-3">
      <p>{children}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant={quiet ? "secondary" : "primary"} href={href}>
          {label}
        </ButtonLink>
        {aside}
      </div>
    </div>
  );
}
