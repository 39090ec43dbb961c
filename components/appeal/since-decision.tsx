import { Instant } from "@/components/record/instant";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { AppealView } from "@/lib/contract/console/appeal";

const adoptions = {
  none: "sends no identifiers",
  partial: "sends identifiers for some of its requests",
  full: "sends identifiers",
  unknown: "not known",
} as const;

const counted = 1_000;

/** What is different now from what was decided on. */
export function SinceDecision({ view }: { view: AppealView }) {
  const { signals, adoption, keys } = view.since;
  const adopted = adoption.before !== null && adoption.before !== adoption.now;
  return (
    <Section title="Since the decision">
      <Facts
        layout="stacked"
        facts={[
          {
            label: "New signals",
            value:
              signals.count === 0 ? (
                "None"
              ) : (
                <>
                  {signals.count >= counted ? "1,000 or more" : signals.count}
                  {signals.last ? (
                    <>
                      , the last <Instant at={signals.last} />
                    </>
                  ) : null}
                </>
              ),
          },
          {
            label: "Identifiers",
            value: adopted
              ? `Then: ${adoptions[adoption.before ?? "unknown"]}. Now: ${adoptions[adoption.now]}.`
              : `The organization ${adoption.now === "unknown" ? "has no counted traffic" : adoptions[adoption.now]}.`,
          },
          { label: "Keys", value: keyWords(keys) },
        ]}
      />
    </Section>
  );
}

function keyWords({ made, revoked }: AppealView["since"]["keys"]): string {
  if (made > 0 && revoked > 0) return `Rotated: ${made} made, ${revoked} revoked`;
  if (revoked > 0) return `${revoked} revoked`;
  return made > 0 ? `${made} made, none revoked` : "Unchanged";
}
