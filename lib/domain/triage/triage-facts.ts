import type { PolicyNumbers } from "@/lib/domain/policy/policy";
import type { Case, Quiet, Warning } from "@/lib/domain/records";
import type { Disposition, MonitorKind, Severity, SignalFact } from "./signal";

/** A signal that has just arrived for one standing. */
export type Arrival = Pick<SignalFact, "id" | "score" | "severity" | "model" | "monitorId" | "occurredAt"> & {
  monitorKind: MonitorKind;
};

/** A counted signal that no case has consumed yet. */
export type Waiting = Pick<SignalFact, "id" | "severity" | "occurredAt">;

export type Grant = {
  id: string;
  models: string[];
  volumeCeiling: number;
  startsAt: Date;
  endsAt: Date;
  withdrawnAt: Date | null;
};

/** The case that is not closed in the records; time may have settled it. */
export type CurrentCase = Pick<
  Case,
  | "id"
  | "reference"
  | "status"
  | "severity"
  | "repeat"
  | "interim"
  | "dueAt"
  | "settlesAt"
  | "snoozedUntilSignal"
> & { signalCount: number; lastSignalAt: Date; requestsPerHour: number };

/** What arriving signals are judged by: one standing, read under its lock. */
export type TriageFacts = {
  numbers: PolicyNumbers;
  current: CurrentCase | null;
  warnings: Pick<Warning, "deliveredAt" | "graceUntil" | "lapsesAt" | "voidedAt">[];
  quiets: Pick<Quiet, "monitorId" | "from" | "until">[];
  grants: Grant[];
  /** At least those within one window of an arrival. */
  waiting: Waiting[];
  /** Signals that occurred within the last 24 hours and trusted access kept from counting. */
  trustedToday: number;
};

export type Opening = {
  severity: Severity;
  repeat: boolean;
  dueAt: Date;
  /** Trusted access as it was when the case opened. */
  grantAtFlagId: string | null;
  /** Every signal the case begins with, waiting ones included. */
  signalIds: string[];
  lastSignalAt: Date;
};

export type Attachment = {
  caseId: string;
  reference: string;
  signalIds: string[];
  severity: Severity;
  repeat: boolean;
  dueAt: Date;
  actBy: Date;
  signalCount: number;
  lastSignalAt: Date;
  /** It rested until the next signal, or has become critical. */
  wakes: boolean;
};

/** What becomes of arriving signals. At most one of `opened` and `attached`. */
export type Triage = {
  dispositions: Map<string, Disposition>;
  settled: { caseId: string; closedAt: Date } | null;
  opened: Opening | null;
  attached: Attachment | null;
};
