import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import { CopyTextButton } from "@/components/ui/copy-text-button";
import { Facts } from "@/components/ui/facts";
import type { DisputeView } from "@/lib/contract/console/dispute";

const id = (value: string, name: string) => (
  <CopyTextButton value={value} name={name} className="wrap-anywhere font-mono text-[0.94em]" />
);

/** What is known of the request, and what became of other disputes of its monitor. */
export function BlockFacts({ view }: { view: DisputeView }) {
  const { monitor, record, requestId, responseId, subject } = view;
  const answered = record.falseBlocks + record.stands;
  return (
    <Facts
      facts={[
        { label: "Blocked", value: <Instant at={view.occurredAt} show="long" /> },
        { label: "Model", value: view.model },
        { label: "Request", value: id(requestId, "request id") },
        { label: "Response", value: responseId && id(responseId, "response id") },
        { label: "Policy", value: view.policy },
        {
          label: "Monitor",
          value: (
            <>
              {monitor.name} <span className="font-mono text-meta text-muted">{monitor.version}</span>, score{" "}
              {view.score.toFixed(2)}
            </>
          ),
        },
        { label: "Severity", value: <StatusBadge kind="severity" status={view.severity} variant="plain" /> },
        {
          label: "Its record",
          value: `${record.falseBlocks} of ${answered} answered disputes in 90 days were false blocks; ${record.disputed} were disputed`,
        },
        {
          label: "Content",
          value: subject.organization.zdr ? "none is kept: zero data retention" : null,
        },
      ]}
    />
  );
}
