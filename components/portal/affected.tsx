import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { StatusBadge } from "@/components/record/status-badge";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import type { AffectedSubject } from "@/lib/contract/portal/standing";
import { paths } from "@/lib/paths";
import { OwnAppealLine } from "./own-appeal-line";

type AffectedProps = { subject: AffectedSubject; organization: string };

/** One user, or the organization itself: how it stands, since when, until when, and what can be done about it. */
export function Affected({ subject, organization }: AffectedProps) {
  const { kind, safetyIdentifier, standing, models, since, until, noticeId } = subject;
  const isLimited = standing === "limited";
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
          {
            label: "Limited models",
            value: isLimited && models.length ? <ModelList models={models} /> : null,
          },
          { label: "Since", value: since ? <Instant at={since} show="long" /> : null },
          {
            label: isLimited ? "Until" : "Counts until",
            value: until && standing !== "clear" ? <Instant at={until} show="long" /> : null,
          },
          {
            label: "Reasons",
            value: noticeId ? <Link href={paths.portalNotice(noticeId)}>Read the notice</Link> : null,
          },
          { label: "Appeal", value: <OwnAppealLine subject={subject} /> },
        ]}
      />
    </li>
  );
}
