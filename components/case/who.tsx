import { AppliedLine } from "@/components/record/applied-line";
import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { Reference } from "@/components/record/reference";
import { StandingPanel } from "@/components/record/standing-panel";
import { TrustedAccess } from "@/components/record/trusted-access";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";
import { paths } from "@/lib/paths";
import { CameAfter } from "./came-after";
import { OrganizationFacts } from "./organization-facts";
import { Related } from "./related";

/** The left column: whom it is about and where they stand. */
export function Who({ view }: { view: CaseView }) {
  const { subject, policy, previous } = view;
  const openAppeal = view.appeals.at(-1);
  return (
    <div className="flex flex-col gap-6">
      <Section title="Standing">
        <StandingPanel standing={view.standing} appealedAt={openAppeal?.filedAt ?? null} />
        <AppliedLine applied={view.applied} className="mt-3" />
      </Section>
      <Section title="Subject" actions={<Link href={paths.subject(subject.id)}>History</Link>}>
        <Facts
          layout="stacked"
          facts={[
            {
              label: "Safety identifier",
              value: subject.safetyIdentifier ? (
                <Identifier value={subject.safetyIdentifier} name="safety identifier" keep={20} />
              ) : (
                "None: the whole organization"
              ),
            },
            {
              label: "First seen",
              value: (
                <>
                  <Instant at={view.firstSeenAt} />
                  {view.cameAfter ? <CameAfter cameAfter={view.cameAfter} /> : null}
                </>
              ),
            },
            {
              label: "Previous case",
              value: previous && <Reference value={previous} href={paths.case(previous)} />,
            },
            {
              label: "Appeals",
              value:
                view.appeals.length > 0
                  ? view.appeals.map((appeal) => (
                      <span key={appeal.reference} className="block">
                        <Reference value={appeal.reference} href={paths.appeal(appeal.reference)} />{" "}
                        <span className="text-muted">
                          filed <Instant at={appeal.filedAt} />
                        </span>
                      </span>
                    ))
                  : null,
            },
          ]}
        />
      </Section>
      <OrganizationFacts view={view} />
      <TrustedAccess access={view.trustedAccess} hrefOf={paths.accessApplication} />
      <Section title="Policy">
        <Facts
          layout="stacked"
          facts={[
            { label: policy.key, value: policy.title },
            { label: "Covered models", value: <ModelList models={policy.models} /> },
          ]}
        />
      </Section>
      <Related view={view} />
    </div>
  );
}
