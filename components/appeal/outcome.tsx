import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { Facts } from "@/components/ui/facts";
import { ButtonLink } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { AppealView } from "@/lib/contract/console/appeal";
import { paths } from "@/lib/paths";
import { monitorWords } from "./monitor-words";
import { OutcomePanel } from "./outcome-panel";

/** Where nobody of staff answered it. */
const endedBy: Partial<Record<AppealView["status"], string>> = {
  withdrawn: "The customer took it back.",
  moot: "The decision was reversed while the appeal waited, which left nothing to decide.",
};

/** The right column: the decision to take, or the one that was taken. */
export function Outcome({ view }: { view: AppealView }) {
  if (view.decidedAt === null) {
    return (
      <Section title="Decide">
        <OutcomePanel view={view} />
      </Section>
    );
  }
  return (
    <Section title="Decided">
      <Facts
        layout="stacked"
        facts={[
          {
            label: "Outcome",
            value: (
              <span className="flex flex-wrap gap-2">
                <StatusBadge kind="appeal" status={view.status} />
                {view.outcome ? <StatusBadge kind="grant" status={view.outcome} /> : null}
              </span>
            ),
          },
          { label: "Why", value: endedBy[view.status] },
          {
            label: "Decided",
            value: view.decidedAt && (
              <>
                {view.decidedBy ? `by ${view.decidedBy.name}, ` : null}
                <Instant at={view.decidedAt} />
              </>
            ),
          },
          {
            label: "Looked at instead",
            value:
              view.narrowedTo.length === 0 ? null : (
                <ul className="flex flex-col gap-1">
                  {view.narrowedTo.map(({ safetyIdentifier, caseReference }) => (
                    <li key={safetyIdentifier} className="flex flex-wrap items-center gap-x-3">
                      <Identifier value={safetyIdentifier} name="safety identifier" keep={24} />
                      {caseReference ? (
                        <Reference value={caseReference} href={paths.case(caseReference)} />
                      ) : null}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            label: "What the monitor got wrong (internal)",
            value: view.monitorFault && (
              <>
                {monitorWords[view.monitorFault]}
                {view.monitorNote ? <p className="text-muted">{view.monitorNote}</p> : null}
              </>
            ),
          },
          {
            label: "Reasons, as sent",
            value: view.reasons && <p className="whitespace-pre-wrap">{view.reasons}</p>,
          },
        ]}
      />
      <ButtonLink href={paths.appeals} className="mt-5">
        To the appeals
      </ButtonLink>
    </Section>
  );
}
