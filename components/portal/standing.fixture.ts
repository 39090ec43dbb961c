import type { AffectedSubject, CustomerAppeal, OwnStanding } from "@/lib/contract/portal/standing";

export const at = (day: number) => new Date(Date.UTC(2026, 10, day, 13, 5));

export function anAppeal(status: CustomerAppeal["status"]): CustomerAppeal {
  return {
    reference: "A-2M8P-QX40",
    status,
    situation: "mistake",
    text: "A unit test.",
    requestIds: [],
    answers: [],
    files: [],
    filedAt: at(21),
    readAt: null,
    decidedAt: null,
    outcome: null,
    reasons: null,
    narrowedTo: [],
    messagesLeft: null,
    messages: [],
  };
}

export function aSubject(
  standing: AffectedSubject["standing"],
  { appeal, ...more }: Partial<Omit<AffectedSubject, "appeal">> & { appeal?: CustomerAppeal } = {},
): AffectedSubject {
  return {
    kind: "end_user",
    safetyIdentifier: "9f3a41d2e8b077c1",
    standing,
    models: ["gpt-5.3-codex"],
    since: at(20),
    until: at(27),
    caseReference: "C-7KQ4-M2TX",
    review: null,
    noticeId: "018f4d8e-3f1c-7a55-9c11-5d7a3d1f0001",
    acknowledged: true,
    appeal: { possible: !appeal, deadline: at(30), current: appeal ?? null },
    ...more,
  };
}

/** Northwind, with these of its subjects affected. */
export function aStanding(affected: AffectedSubject[]): OwnStanding {
  const whole = affected.find(({ kind }) => kind === "organization");
  const users = affected.filter(({ kind }) => kind === "end_user");
  const [limited, warned] = (["limited", "warned"] as const).map((standing) =>
    users.filter((user) => user.standing === standing),
  );
  const spans = (limited?.length ? limited : (warned ?? []))
    .flatMap(({ since, until }) => (until ? [{ from: since, until }] : []))
    .toSorted((a, b) => a.until.getTime() - b.until.getTime());
  return {
    organization: {
      name: "Northwind",
      standing: whole?.standing ?? "clear",
      until: whole?.until ?? null,
    },
    users: { limited: limited?.length ?? 0, warned: warned?.length ?? 0 },
    spans: spans.filter((_, index) => index === 0 || index === spans.length - 1),
    affected,
    adoption: { adoption: "full", share: 0.98 },
    refused: 12,
  };
}
