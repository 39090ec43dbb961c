import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { Reference } from "@/components/record/reference";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";

type Access = CaseView["trustedAccess"];
type Grant = NonNullable<Access["now"]>;

type TrustedAccessProps = {
  access: Access;
  /** Where an application’s reference leads. */
  hrefOf: (reference: string) => string;
};

/** The grant as it was when the case was opened, and as it is now. */
export function TrustedAccess({ access, hrefOf }: TrustedAccessProps) {
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
            ? [{ label: "When flagged and now", value: <GrantWords grant={now} hrefOf={hrefOf} /> }]
            : [
                {
                  label: "When flagged",
                  value: atFlag ? <GrantWords grant={atFlag} hrefOf={hrefOf} /> : "None",
                },
                { label: "Now", value: now ? <GrantWords grant={now} hrefOf={hrefOf} /> : "None" },
              ]
        }
      />
    </Section>
  );
}

function GrantWords({ grant, hrefOf }: { grant: Grant } & Pick<TrustedAccessProps, "hrefOf">) {
  return (
    <>
      <Reference value={grant.reference} href={hrefOf(grant.reference)} />
      <span className="block">
        {grant.scope}, for <ModelList models={grant.models} />, up to{" "}
        {grant.volumeCeiling.toLocaleString("en-GB")} signals of one user within 24 hours, until{" "}
        <Instant at={grant.endsAt} show="short" />
      </span>
    </>
  );
}
