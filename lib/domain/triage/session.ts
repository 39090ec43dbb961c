import { MINUTE } from "@/lib/domain/duration";
import type { MonitorKind, Severity } from "./signal";

/**
 * How long, in milliseconds, one monitor may be silent within a session. Half an hour without anything is what
 * analytics of the web have long taken for the end of a visit: long enough to read an answer and to try it out.
 */
export const SESSION_GAP = 30 * MINUTE;

/** Signals of one monitor that lie no further apart than {@link SESSION_GAP}. */
export type Session = {
  monitor: string;
  monitorKind: MonitorKind;
  /** Its first and its last signal. */
  from: Date;
  to: Date;
  count: number;
  highestScore: number;
  models: string[];
  severities: Severity[];
  /** Requests that the gateway refused by themselves. */
  blocked: number;
};
