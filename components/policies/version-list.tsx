import { Instant } from "@/components/record/instant";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { PolicyView } from "@/lib/contract/console/policy";
import { paths } from "@/lib/paths";
import { comparisonHref } from "./comparison-search";
import { Signatures } from "./signatures";

/** The versions of a policy, newest first: who set each, when and why, and what it changed. */
export function VersionList({ view: { key, version: current, versions } }: { view: PolicyView }) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {versions.map(({ version, author, confirmedBy, reason, inEffectFrom, proposalId }) => (
        <li key={version} className="flex flex-col gap-0.5 py-2">
          <span className="flex items-center gap-2">
            <span className="font-medium">Version {version}</span>
            {version === current ? <Badge hue="good">In effect</Badge> : null}
            <Instant at={inEffectFrom} show="short" className="ml-auto text-meta text-muted" />
          </span>
          <span>
            <Signatures author={author} confirmedBy={confirmedBy} />
          </span>
          <span className="break-words text-muted">{reason}</span>
          <span className="flex gap-3">
            {version > 1 ? (
              <Link href={comparisonHref(key, { from: version - 1, to: version })}>What it changed</Link>
            ) : null}
            {proposalId ? <Link href={paths.policyProposal(key, proposalId)}>Its proposal</Link> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
