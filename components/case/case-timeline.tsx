import { Reference } from "@/components/record/reference";
import { Timeline } from "@/components/record/timeline";
import { Unbroken } from "@/components/record/unbroken";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/contract/console/case";
import { paths } from "@/lib/paths";
import { timelineDetail, timelineWords } from "./timeline-words";

/** Everything that happened around a case in one list: signals, what was decided and said, and what was told. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const items = view.timeline.toReversed().map((entry) => {
    const { id, at, kind, by, to, reference } = entry;
    const { word, hue, icon } = timelineWords[kind];
    const detail = timelineDetail(entry);
    return {
      id,
      at,
      hue,
      icon,
      title: word,
      by: by && to ? `${by} to ${to}` : by,
      reference:
        reference && reference !== view.reference ? (
          <Reference value={reference} href={paths.record(reference)} />
        ) : null,
      detail: detail ? (
        <p>
          <Unbroken text={detail} />
        </p>
      ) : null,
    };
  });
  return (
    <Section title="History" aside="of this subject under this policy, newest first">
      <Timeline label="History" items={items} />
    </Section>
  );
}
