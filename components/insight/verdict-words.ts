import { CircleAlert, CircleCheck, CircleDashed, type LucideIcon, TriangleAlert } from "lucide-react";
import type { Hue } from "@/components/ui/hue";
import type { MonitorRow } from "@/lib/contract/console/insight";

type Verdict = MonitorRow["verdict"];

/** What a verdict says, and what it goes by. */
export const verdictWords: Record<Verdict, { word: string; hue: Hue; icon: LucideIcon; means: string }> = {
  mostly_wrong: {
    word: "Mostly wrong",
    hue: "danger",
    icon: CircleAlert,
    means: "At least half of its decided cases were false positives, as far as can be told.",
  },
  often_wrong: {
    word: "Often wrong",
    hue: "warn",
    icon: TriangleAlert,
    means: "At least a fifth of its decided cases were false positives, as far as can be told.",
  },
  fair: {
    word: "Fair",
    hue: "good",
    icon: CircleCheck,
    means: "Nothing says that more than a fifth of its decided cases were false positives.",
  },
  too_few: {
    word: "Too few to tell",
    hue: "neutral",
    icon: CircleDashed,
    means: "So few of its cases were decided that it may be good or bad.",
  },
};
