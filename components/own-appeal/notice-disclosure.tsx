import { Statement } from "@/components/record/statement";
import { Disclosure } from "@/components/ui/disclosure";
import type { Appealable } from "@/lib/contract/portal/standing";

/** The notice of the decision, for those who have only the link. */
export function NoticeDisclosure({ statement }: Pick<Appealable, "statement">) {
  if (!statement) return null;
  return (
    <Disclosure summary="Read the notice with its reasons">
      <Statement statement={statement} />
    </Disclosure>
  );
}
