import { describe, expect, it } from "vitest";
import type { StandingView } from "@/lib/contract/console/standing";
import { standingMarks } from "./standing-marks";

const on = (day: number) => new Date(Date.UTC(2026, 10, day));

function warning(at: Date, more: Partial<StandingView["warnings"][number]> = {}) {
  return {
    id: "w",
    effectiveAt: at,
    deliveredAt: at,
    graceUntil: null,
    lapsesAt: on(90),
    voidedAt: null,
    ...more,
  };
}
function restriction(from: Date, endedAt: Date | null = null) {
  const status = endedAt ? ("ended" as const) : ("active" as const);
  return { id: "r", status, models: [], effectiveAt: from, expiresAt: on(from.getUTCDate() + 7), endedAt };
}

describe("the marks of a standing", () => {
  it("are the newest restriction, the delivered warning before it and the appeal", () => {
    const marks = standingMarks(
      {
        status: "limited",
        until: on(17),
        warnings: [warning(on(1)), warning(on(2)), warning(on(3), { deliveredAt: null })],
        restrictions: [restriction(on(4), on(5)), restriction(on(10))],
      },
      on(11),
    );
    expect(marks).toEqual({ warning: on(2), effect: on(10), end: on(17), restored: null, appeal: on(11) });
  });

  it("leave out a restriction that never took effect and a warning that was voided", () => {
    const marks = standingMarks({
      status: "warned",
      until: on(90),
      warnings: [warning(on(1)), warning(on(2), { voidedAt: on(3) })],
      restrictions: [restriction(on(4), on(4))],
    });
    expect(marks).toEqual({ warning: on(1), lapse: on(90), appeal: null });
  });

  it("are none for one who was never warned", () => {
    const marks = standingMarks({ status: "clear", until: null, warnings: [], restrictions: [] });
    expect(marks).toEqual({ warning: null, lapse: null, appeal: null });
  });
});
