import { Consequence } from "@/components/record/consequence";
import { Section } from "@/components/ui/section";
import type { EndpointView } from "@/lib/contract/portal/webhooks";
import { RemoveButton } from "./remove-button";
import { RotateButton } from "./rotate-button";
import { SwitchButton } from "./switch-button";

/** What an owner can do with an endpoint, each beside what it leads to. */
export function EndpointActions({ endpoint }: { endpoint: EndpointView }) {
  const isOn = endpoint.disabledAt === null;
  return (
    <Section title="Secret and state">
      <Consequence button={<RotateButton endpoint={endpoint} />}>
        A new secret, shown once. The old one signs beside it for 24 hours, so that nothing is lost while you
        change over.
      </Consequence>
      <Consequence button={<SwitchButton endpoint={endpoint} />}>
        {isOn
          ? "Nothing is posted to it until you switch it on again; what still waits is cancelled, and stays in the list below."
          : "Events are posted to it again from now on. What it missed you send again from the list below."}
      </Consequence>
      <Consequence button={<RemoveButton endpoint={endpoint} />}>
        For good, with its secrets. That it was there and who removed it stays on record.
      </Consequence>
    </Section>
  );
}
