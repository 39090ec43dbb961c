import { Instant } from "@/components/record/instant";
import { Banner } from "@/components/ui/banner";
import { Disclosure } from "@/components/ui/disclosure";
import { Tabs } from "@/components/ui/tabs";
import type { Replay } from "@/lib/contract/console/policy-replay";
import { ReplayCases } from "./replay-cases";
import { ReplayCounts } from "./replay-counts";

/** What a replay found: by decision, and case by case. */
export function ReplayResult({ replay }: { replay: Replay }) {
  const { from, signals, limit, isCut, tookMs, gone, added } = replay;
  return (
    <div className="flex flex-col gap-4">
      {isCut ? (
        <Banner hue="warn">
          More than {limit.toLocaleString("en-GB")} signals arrived in 30 days. This is what those since{" "}
          <Instant at={from} show="short" /> would have done.
        </Banner>
      ) : null}
      <ReplayCounts replay={replay} />
      {gone.count + added.count > 0 ? (
        <Tabs
          label="Cases that differ"
          tabs={[
            {
              value: "gone",
              label: "Would not open",
              count: gone.count,
              content: <ReplayCases group={gone} />,
            },
            {
              value: "added",
              label: "In addition",
              count: added.count,
              content: <ReplayCases group={added} />,
            },
          ].sort((a, b) => Number(a.count === 0) - Number(b.count === 0))}
        />
      ) : null}
      <Disclosure summary="How this is computed">
        <p className="text-muted">
          {signals.toLocaleString("en-GB")} signals since <Instant at={from} show="short" /> went through the
          same triage that opens cases, once under the version in effect and once under this one, in the order
          they arrived; {(tookMs / 1_000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} s. Warnings,
          quiets and trusted access are taken as they really were. A case is taken to have been closed when
          the real one was; one that never existed, when it would have been due. Covered models change what a
          limit takes away, and due times when a case is due: neither opens or spares a case.
        </p>
      </Disclosure>
    </div>
  );
}
