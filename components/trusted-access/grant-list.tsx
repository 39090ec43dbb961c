import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { StatusBadge } from "@/components/record/status-badge";
import { Facts } from "@/components/ui/facts";
import type { AccessView } from "@/lib/contract/console/trusted-access";

type Grant = AccessView["grants"][number];
type GrantListProps = { grants: AccessView["grants"]; signalsToday: number | null };

/** What was granted, the newest first: each as it was granted, and how it ended. */
export function GrantList({ grants, signalsToday }: GrantListProps) {
  return (
    <ol className="flex flex-col gap-5">
      {grants.map((grant, index) => (
        <li key={grant.id} className="flex flex-col gap-2">
          <p>
            <StatusBadge kind="heldAccess" status={grant.phase} />
          </p>
          <GrantFacts grant={grant} signalsToday={index === 0 ? signalsToday : null} />
        </li>
      ))}
    </ol>
  );
}

function GrantFacts({ grant, signalsToday }: { grant: Grant; signalsToday: number | null }) {
  const { withdrawnAt, withdrawnBy } = grant;
  const ceiling = grant.volumeCeiling.toLocaleString("en-GB");
  return (
    <Facts
      facts={[
        { label: "Covers", value: grant.scope },
        { label: "Models", value: <ModelList models={grant.models} /> },
        {
          label: "Volume",
          value: `up to ${ceiling} signals of one user within 24 hours${
            signalsToday === null ? "" : `; ${signalsToday.toLocaleString("en-GB")} in the last 24 hours`
          }`,
        },
        {
          label: "Term",
          value: (
            <>
              <Instant at={grant.startsAt} show="long" /> to <Instant at={grant.endsAt} show="long" />
            </>
          ),
        },
        {
          label: "Signed",
          value: `verified by ${grant.verifiedBy.name} (${grant.method}, ${grant.verificationReference}), confirmed by ${grant.confirmedBy.name}`,
        },
        {
          label: grant.narrowed ? "Narrowed" : "Withdrawn",
          value: withdrawnAt ? (
            <>
              <Instant at={withdrawnAt} />
              {withdrawnBy ? ` by ${withdrawnBy.name}` : ""}: {grant.withdrawalReason}
            </>
          ) : null,
        },
      ]}
    />
  );
}
