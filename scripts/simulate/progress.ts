import type { SignalsAnswer } from "./gateway";

const clock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;

/** Counts what became of the signals, and says so in one line. */
export function tally(totalSeconds: number) {
  const sums = { signals: 0, opened: 0, joined: 0, blocked: 0, discarded: 0, rejected: 0 };
  return {
    add({ accepted, rejected, cases, blocks, evidence_discarded }: SignalsAnswer) {
      sums.rejected += rejected.length;
      sums.signals += accepted;
      sums.opened += cases.filter(({ opened }) => opened).length;
      sums.joined += cases.filter(({ opened }) => !opened).length;
      sums.blocked += blocks.length;
      sums.discarded += evidence_discarded;
    },
    line: (seconds: number): string =>
      [
        `${clock(seconds)} of ${clock(totalSeconds)}`,
        count(sums.signals, "signal"),
        `${count(sums.opened, "case")} opened`,
        `${sums.joined} joined`,
        `${count(sums.blocked, "request")} blocked`,
        `${count(sums.discarded, "excerpt")} discarded`,
        ...(sums.rejected > 0 ? [`${sums.rejected} rejected`] : []),
      ].join(" · "),
  };
}
