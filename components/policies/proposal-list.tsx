import { Instant } from "@/components/record/instant";
import { Link } from "@/components/ui/link";
import type { PolicyView } from "@/lib/contract/console/policy";
import { paths } from "@/lib/paths";
import { ProposalBadge } from "./proposal-badge";

/** What leads would have liked, and what came of it. */
export function ProposalList({ view: { key, proposals } }: { view: PolicyView }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {proposals.map(({ id, author, reason, proposedAt, status }) => (
        <li key={id} className="flex flex-col gap-0.5 py-2">
          <span className="flex items-center gap-2">
            <ProposalBadge status={status} variant="plain" />
            <Instant at={proposedAt} show="short" className="ml-auto text-meta text-muted" />
          </span>
          <Link href={paths.policyProposal(key, id)}>Proposed by {author.name}</Link>
          <span className="break-words text-muted">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
