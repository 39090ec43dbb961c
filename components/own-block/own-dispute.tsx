import { Instant } from "@/components/record/instant";
import { StatusBadge } from "@/components/record/status-badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { OwnBlockView } from "@/lib/contract/portal/blocks";

type Dispute = NonNullable<OwnBlockView["dispute"]>;

const meaning: Record<Dispute["status"], string> = {
  open: "A person reads it, and answers here. You need not do anything, and nothing is limited meanwhile.",
  false_block:
    "A person looked at it: the request should not have been blocked. That counts in the record of the safeguard that stopped it.",
  stands: "A person looked at it: the request was rightly blocked. Your access is not limited by that.",
};

/** The dispute of a block: where it stands, the answer, and what was written. */
export function OwnDispute({ dispute }: { dispute: Dispute }) {
  const { status, text, filedAt, answeredAt, reason, notice } = dispute;
  return (
    <Section title="Your dispute" aside={<StatusBadge kind="ownDispute" status={status} />}>
      <div className="flex flex-col gap-4">
        <p>{meaning[status]}</p>
        {reason && answeredAt ? (
          <div className="border-accent border-l-2 pl-3">
            <p className="text-meta text-muted">
              Our answer, <Instant at={answeredAt} show="exact" />
            </p>
            <p className="wrap-anywhere whitespace-pre-wrap">{reason}</p>
          </div>
        ) : null}
        {notice ? (
          <Disclosure summary="The notice, as it was sent">
            <pre className="wrap-anywhere whitespace-pre-wrap font-sans">{notice.text}</pre>
          </Disclosure>
        ) : null}
        <div className="border-line border-l-2 pl-3">
          <p className="text-meta text-muted">
            What you wrote, <Instant at={filedAt} show="exact" />
          </p>
          <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
        </div>
      </div>
    </Section>
  );
}
