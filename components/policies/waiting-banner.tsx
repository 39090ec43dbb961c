import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/link";
import type { PolicyView } from "@/lib/contract/console/policy";
import { paths } from "@/lib/paths";

/** A change that waits, over the policy it would change. */
export function WaitingBanner({ view: { key, proposals }, mayEdit }: { view: PolicyView; mayEdit: boolean }) {
  const open = proposals.find(({ status }) => status === "open");
  if (!open) return null;
  const { id, author, mine, reason } = open;
  return (
    <Banner
      hue="info"
      className="rounded-none"
      title={mine ? "Your change waits for another lead" : `${author.name} proposes a change`}
      action={
        <ButtonLink size="sm" href={paths.policyProposal(key, id)}>
          {mayEdit && !mine ? "Look and answer" : "Look at it"}
        </ButtonLink>
      }
    >
      {reason}
    </Banner>
  );
}
