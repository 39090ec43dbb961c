import { Unbroken } from "@/components/record/unbroken";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import type { CaseView } from "@/lib/contract/console/case";
import { paths } from "@/lib/paths";

/** What no channel could deliver to this subject, and a limit whose warning came back: for a lead to see to. */
export function Unreached({ view }: { view: CaseView }) {
  const { unreached, groundLost } = view;
  if (unreached.length === 0 && !groundLost) return null;
  return (
    <Banner
      hue="danger"
      role="status"
      className="rounded-none"
      title={groundLost ? "The warning that this limit rests on came back" : "The customer was not reached"}
    >
      {groundLost ? (
        <p>It counts no longer. Look whether the limit can stand, or reverse the decision.</p>
      ) : null}
      {unreached.map(({ id, title, reason, reference }) => (
        <p key={id}>
          {reference === view.reference ? (
            <Unbroken text={title} />
          ) : (
            <Link href={paths.case(reference)}>
              <Unbroken text={title} />
            </Link>
          )}
          : <Unbroken text={reason ?? "no channel could deliver it."} />
        </p>
      ))}
      {unreached.length > 0 ? (
        <p>
          A lead sends it again from the <Link href={paths.deliveries}>deliveries</Link>.
        </p>
      ) : null}
    </Banner>
  );
}
