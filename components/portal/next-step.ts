import type { AffectedSubject, OwnStanding } from "@/lib/contract/portal/standing";

/** The one thing to do now. `choose`: several decisions can be appealed, each below. */
export type NextStep =
  | { kind: "answer" | "appeal" | "follow"; subject: AffectedSubject }
  | { kind: "read"; noticeId: string }
  | { kind: "choose" }
  | { kind: "none" };

/** What waits for the customer comes first, then what can be put right, then what should be known. */
export function nextStep({ organization, affected }: OwnStanding): NextStep {
  const asked = affected.find(({ appeal }) => appeal.current?.status === "waiting_for_customer");
  if (asked) return { kind: "answer", subject: asked };

  const limited = affected.filter(({ standing }) => standing === "limited");
  const whole = limited.filter(({ kind }) => kind === "organization");
  const counting = organization.standing === "limited" && whole.length ? whole : limited;
  const appealable = counting.filter(({ appeal }) => appeal.possible && !appeal.current);
  const [first, ...others] = appealable;
  if (first) return others.length ? { kind: "choose" } : { kind: "appeal", subject: first };

  const unread = affected.find(({ acknowledged, noticeId }) => noticeId && !acknowledged);
  if (unread?.noticeId) return { kind: "read", noticeId: unread.noticeId };

  const followed = affected.find(({ appeal }) => appeal.current?.status === "open");
  return followed ? { kind: "follow", subject: followed } : { kind: "none" };
}
