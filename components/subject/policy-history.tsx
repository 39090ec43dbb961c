import { History } from "@/components/record/history";
import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import { StandingPanel } from "@/components/record/standing-panel";
import { StatusBadge } from "@/components/record/status-badge";
import { Section } from "@/components/ui/section";
import type { SubjectHistory } from "@/lib/contract/console/subject";
import { paths } from "@/lib/paths";
import { RestoreAccess } from "./restore-access";

type Standing = SubjectHistory["standings"][number];

type PolicyHistoryProps = { subject: SubjectHistory["subject"]; standing: Standing };

/** Everything under one policy: where the subject stands, its cases, and what happened. */
export function PolicyHistory({ subject, standing: known }: PolicyHistoryProps) {
  const { policy, standing, cases, history, limit } = known;
  return (
    <div className="grid gap-8 p-4 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-6">
        <Section title="Standing" aside={<>under {policy}</>}>
          <StandingPanel standing={standing} />
          {limit ? <RestoreAccess subject={subject} limit={limit} /> : null}
        </Section>
        <Section title="Cases" aside={cases.length}>
          {cases.length === 0 ? <p className="text-muted">None was opened.</p> : null}
          <ul className="divide-y divide-line border-line border-y empty:hidden">
            {cases.map(({ reference, status, result, openedAt }) => (
              <li key={reference} className="flex h-9 items-center gap-3">
                <Reference value={reference} href={paths.case(reference)} />
                {result ? (
                  <StatusBadge kind="outcome" status={result} variant="plain" />
                ) : (
                  <StatusBadge kind="case" status={status} variant="plain" />
                )}
                <Instant at={openedAt} className="ml-auto text-muted" />
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <Section title="History" aside="newest first">
        {history.length === 0 ? <p className="text-muted">Nothing happened yet.</p> : null}
        <History entries={history.toReversed()} hrefOf={paths.record} />
      </Section>
    </div>
  );
}
