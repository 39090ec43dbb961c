import { exactSpan } from "@/components/record/format-time";
import { Identifier } from "@/components/record/identifier";
import { Reference } from "@/components/record/reference";
import { Badge } from "@/components/ui/badge";
import type { CaseView } from "@/lib/contract/console/case";
import { paths } from "@/lib/paths";

type CameAfterProps = { cameAfter: NonNullable<CaseView["cameAfter"]> };

/** That an identifier appeared while another one was limited: it may be the same person. */
export function CameAfter({ cameAfter: { ms, reference, safetyIdentifier } }: CameAfterProps) {
  return (
    <span className="block">
      <Badge hue="warn">After a limit</Badge>
      <span className="block text-meta text-muted">
        {exactSpan(ms)} into that of{" "}
        <Identifier value={safetyIdentifier} name="safety identifier" keep={8} copy={false} />,{" "}
        <Reference value={reference} href={paths.case(reference)} />
      </span>
    </span>
  );
}
