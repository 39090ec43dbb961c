import { Instant } from "@/components/record/instant";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";

/** What a reviewer weighs before taking a case: how much was flagged, by what, and what a limit would hit. */
export function PreviewFacts({ view }: { view: CaseView }) {
  const { signals, signalCount, policy, subject, organization, blastRadius, trustedAccess } = view;
  const models = [...new Set(signals.map(({ model }) => model))];
  const monitors = [...new Set(signals.map(({ monitor }) => monitor))];
  const { requestsPerHour } = subject.kind === "organization" ? organization : blastRadius;
  return (
    <Section title="What was flagged">
      <Facts
        layout="stacked"
        facts={[
          { label: "Policy", value: policy.title },
          {
            label: "Signals",
            value: `${signalCount.toLocaleString("en-GB")}, the highest score ${highest(signals)}`,
          },
          { label: "Monitors", value: monitors.join(", ") },
          { label: "Models", value: models.join(", ") },
          {
            label: "A limit would hit",
            value: trafficWords(Math.round(requestsPerHour)),
          },
          { label: "Trusted access now", value: trustedAccess.now?.scope ?? null },
          {
            label: "Opened",
            value: <Instant at={view.openedAt} />,
          },
        ]}
      />
    </Section>
  );
}

const highest = (signals: CaseView["signals"]) =>
  Math.max(0, ...signals.map(({ score }) => score)).toLocaleString("en-GB", { minimumFractionDigits: 2 });

function trafficWords(perHour: number): string {
  if (perHour < 1) return "Hardly any traffic";
  return `About ${perHour.toLocaleString("en-GB")} ${perHour === 1 ? "request" : "requests"} per hour`;
}
