import type { AffectedSubject, OwnStanding } from "@/lib/contract/portal/standing";

/** The one thing to do now. `choose`: several decisions can be appealed, each below. */
export type NextStep =
  | { kind: "answer" | "follow" | "review"; subject: AffectedSubject }
  | { kind: "appeal"; subject: AffectedSubject; isOneOfSeveral: boolean }
  | { kind: "read"; noticeId: string }
  | { kind: "choose" }
  | { kind: "none" };

/** What waits for the customer comes first, then what can be put right, then what should be known. */
export function nextStep({ organization, users, affected }: OwnStanding): NextStep {
  const asked = affected.find(({ appeal }) => appeal.current?.status === "waiting_for_customer");
  if (asked) return { kind: "answer", subject: asked };

  const limited = affected.filter(({ standing }) => standing === "limited");
  const whole = limited.filter(({ kind }) => kind === "organization");
  const counting = organization.standing === "limited" && whole.length ? whole : limited;
  const appealable = counting.filter(({ appeal }) => appeal.possible && !appeal.current);
  const [first, ...others] = appealable;
  if (first && others.length > 0) return { kind: "choose" };
  if (first) return { kind: "appeal", subject: first, isOneOfSeveral: users.limited > 1 };

  // Whoever appealed has read it.
  const unread = affected.find(
    ({ acknowledged, noticeId, appeal }) => noticeId && !acknowledged && !appeal.current,
  );
  if (unread?.noticeId) return { kind: "read", noticeId: unread.noticeId };

  const reviewed = affected.find(({ review }) => review);
  if (reviewed) return { kind: "review", subject: reviewed };

  const followed = affected.find(({ appeal }) => appeal.current?.status === "open");
  return followed ? { kind: "follow", subject: followed } : { kind: "none" };
}
