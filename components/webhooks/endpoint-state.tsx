import type { ReactNode } from "react";
import { Instant } from "@/components/record/instant";
import type { EndpointView } from "@/lib/contract/portal/webhooks";

type State = Pick<EndpointView, "disabledAt" | "disabledBy" | "lastCall" | "waiting">;

export function endpointStatus({ disabledBy, lastCall }: State): "on" | "failing" | "off" | "gone" {
  if (disabledBy) return disabledBy === "owner" ? "off" : "gone";
  return lastCall?.failure ? "failing" : "on";
}

const waitFor = (count: number) => (count === 1 ? "1 event waits for it." : `${count} events wait for it.`);

/** How an endpoint fares, in a sentence. */
export function EndpointState({ endpoint }: { endpoint: State }): ReactNode {
  const { disabledAt, disabledBy, lastCall, waiting } = endpoint;
  if (disabledAt)
    return disabledBy === "owner" ? (
      <>
        Switched off <Instant at={disabledAt} />. Nothing is posted to it.
      </>
    ) : (
      <>
        It answered 410, so it was switched off <Instant at={disabledAt} />. Nothing is posted to it.
      </>
    );
  if (!lastCall) return waiting > 0 ? waitFor(waiting) : "Nothing was posted to it yet.";
  return (
    <>
      It {lastCall.failure ?? `answered ${lastCall.status}`}, <Instant at={lastCall.at} />.{" "}
      {waiting > 0 ? waitFor(waiting) : null}
    </>
  );
}
