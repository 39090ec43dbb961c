import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { AccessGrantView } from "@/lib/contract/access";

const titles = { in_force: "What it covers", ahead: "What it will cover", ended: "What it covered" } as const;

/** What was granted, up to how much, and from when until when. */
export function OwnGrant({ grant }: { grant: AccessGrantView }) {
  const isWithdrawn = grant.phase === "withdrawn";
  const title = grant.phase === "withdrawn" ? "What it covered before" : titles[grant.phase];
  return (
    <Section title={title}>
      <Facts
        facts={[
          { label: "Work", value: grant.scope },
          { label: "Models", value: <ModelList models={grant.models} /> },
          {
            label: "Volume",
            value: `up to ${grant.volumeCeiling.toLocaleString("en-GB")} flagged requests of one user within 24 hours; more are reviewed`,
          },
          { label: "From", value: <Instant at={grant.startsAt} show="long" /> },
          { label: "Until", value: <Instant at={grant.withdrawnAt ?? grant.endsAt} show="long" /> },
          {
            label: grant.narrowed ? "Why it covers less now" : "Why it was withdrawn",
            value: isWithdrawn ? grant.withdrawalReason : null,
          },
        ]}
      />
    </Section>
  );
}
