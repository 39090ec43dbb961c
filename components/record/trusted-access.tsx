import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";

type Access = CaseView["trustedAccess"];
type Grant = NonNullable<Access["now"]>;

/** The grant as it was when the case was opened, and as it is now. */
export function TrustedAccess({ access }: { access: Access }) {
  const { atFlag, now } = access;
  if (!atFlag && !now) {
    return (
      <Section title="Trusted access">
        <p className="text-muted">None, neither when flagged nor now.</p>
      </Section>
    );
  }
  const same = atFlag?.id === now?.id;
  return (
    <Section title="Trusted access">
      <Facts
        layout="stacked"
        facts={
          same && now
            ? [{ label: "When flagged and now", value: <GrantWords grant={now} /> }]
            : [
                { label: "When flagged", value: atFlag ? <GrantWords grant={atFlag} /> : "None" },
                { label: "Now", value: now ? <GrantWords grant={now} /> : "None" },
              ]
        }
      />
    </Section>
  );
}

function GrantWords({ grant }: { grant: Grant }) {
  return (
    <>
      {grant.scope}, for <ModelList models={grant.models} />, up to{" "}
      {grant.volumeCeiling.toLocaleString("en-GB")} signals, until <Instant at={grant.endsAt} show="short" />
    </>
  );
}
