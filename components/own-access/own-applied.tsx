import { Evidence } from "@/components/record/evidence-links";
import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { ModelList } from "@/components/record/model-list";
import { Facts } from "@/components/ui/facts";
import type { OwnAccessView } from "@/lib/contract/portal/trusted-access";

/** The application as it was made. */
export function OwnApplied({ view }: { view: OwnAccessView }) {
  const words = (text: string) => <span className="block whitespace-pre-wrap">{text}</span>;
  return (
    <Facts
      facts={[
        {
          label: "For",
          value:
            view.safetyIdentifier === null ? (
              `${view.organization}, the whole organization`
            ) : (
              <>
                User <Identifier value={view.safetyIdentifier} name="safety identifier" keep={16} />
              </>
            ),
        },
        { label: "Rules", value: view.policy.title },
        { label: "Models", value: <ModelList models={view.models} /> },
        { label: "Who", value: words(view.who) },
        { label: "Work", value: words(view.work) },
        { label: "Covers", value: words(view.scope) },
        { label: "Evidence", value: view.evidence || view.links.length > 0 ? <Evidence {...view} /> : null },
        {
          label: "Applied",
          value: (
            <>
              <Instant at={view.appliedAt} show="long" />
              {view.appliedBy ? ` by ${view.appliedBy}` : ""}
            </>
          ),
        },
      ]}
    />
  );
}
