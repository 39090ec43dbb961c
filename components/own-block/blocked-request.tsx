import { Identifier } from "@/components/record/identifier";
import { Instant } from "@/components/record/instant";
import { CopyTextButton } from "@/components/ui/copy-text-button";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import type { OwnBlockView } from "@/lib/contract/portal/blocks";

const id = (value: string, name: string) => (
  <CopyTextButton value={value} name={name} className="wrap-anywhere font-mono text-[0.94em]" />
);

/** What was blocked, as its organization finds it in its own logs, and by which rules. */
export function BlockedRequest({ block }: { block: OwnBlockView }) {
  const { model, requestId, responseId, safetyIdentifier, occurredAt, policy } = block;
  return (
    <div className="flex flex-col gap-4">
      <Facts
        facts={[
          { label: "When", value: <Instant at={occurredAt} show="long" /> },
          { label: "Model", value: model },
          { label: "Request", value: id(requestId, "request id") },
          { label: "Response", value: responseId && id(responseId, "response id") },
          {
            label: "User",
            value: safetyIdentifier && (
              <Identifier value={safetyIdentifier} name="safety identifier" keep={16} />
            ),
          },
          { label: "Rules", value: policy.title },
          { label: "Error code", value: <code className="font-mono text-[0.94em]">{policy.code}</code> },
        ]}
      />
      <Disclosure summary="What these rules say">
        <dl className="flex flex-col gap-3">
          {policy.clauses.map(({ id: clause, title, text }) => (
            <div key={clause}>
              <dt className="font-medium">
                {clause} {title}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
