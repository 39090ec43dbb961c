import { Evidence } from "@/components/record/evidence-links";
import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { Reference } from "@/components/record/reference";
import { SubjectName } from "@/components/record/subject-name";
import { Facts } from "@/components/ui/facts";
import type { AccessView } from "@/lib/contract/console/trusted-access";
import { paths } from "@/lib/paths";

/** What an application says, as its owner wrote it, and how it was answered. */
export function AppliedFacts({ view }: { view: AccessView }) {
  const { appliedBy, answer, renews, renewedBy } = view;
  return (
    <Facts
      facts={[
        { label: "For", value: <SubjectName subject={view.subject} /> },
        { label: "Policy", value: view.policy.title },
        { label: "Models", value: <ModelList models={view.models} /> },
        { label: "Who", value: <Words text={view.who} /> },
        { label: "Work", value: <Words text={view.work} /> },
        { label: "Covers", value: <Words text={view.scope} /> },
        {
          label: "Evidence",
          value: view.evidence || view.links.length > 0 ? <Evidence {...view} /> : "None was given",
        },
        {
          label: "Applied",
          value: (
            <>
              <Instant at={view.appliedAt} />
              {appliedBy ? ` by ${appliedBy.name}` : ", registered by the provider"}
            </>
          ),
        },
        {
          label: "Renews",
          value: renews ? <Reference value={renews} href={paths.accessApplication(renews)} /> : null,
        },
        {
          label: "Renewed by",
          value: renewedBy[0] ? (
            <Reference value={renewedBy[0]} href={paths.accessApplication(renewedBy[0])} />
          ) : null,
        },
        {
          label: "Answered",
          value:
            answer && view.status === "refused" ? (
              <>
                <Instant at={answer.at} /> by {answer.by.name}
                <Words text={answer.reason ?? ""} />
              </>
            ) : null,
        },
      ]}
    />
  );
}

const Words = ({ text }: { text: string }) => <span className="block whitespace-pre-wrap">{text}</span>;
