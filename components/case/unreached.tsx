import { Banner } from "@/components/ui/banner";
import type { CaseView } from "@/lib/contract/console/case";

/** What no channel could deliver of this case, and a limit whose warning came back: for a lead to see to. */
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
      {unreached.map(({ id, title, reason }) => (
        <p key={id}>
          {title}: {reason ?? "no channel could deliver it."}
        </p>
      ))}
    </Banner>
  );
}
