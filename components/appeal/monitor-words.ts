import type { MonitorFault } from "@/lib/contract/console/appeal";

/** What a monitor got wrong. */
export const monitorWords: Record<MonitorFault, string> = {
  harmless: "Flagged what is harmless",
  authorised: "Flagged authorised work",
  wrong_subject: "Flagged the wrong subject",
  too_severe: "Right, but rated too severe",
  none: "Nothing: we judged wrongly",
};
