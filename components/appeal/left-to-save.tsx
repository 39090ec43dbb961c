"use client";

import { AppliedLine } from "@/components/record/applied-line";
import { useNow } from "@/components/record/clock";
import { exactSpan } from "@/components/record/format-time";
import { StandingLine } from "@/components/record/standing-line";
import { standingMarks } from "@/components/record/standing-marks";
import type { AppealView } from "@/lib/contract/console/appeal";

const hourMs = 3_600_000;

/** The seven days with what a decision can still save on them, in hours and in requests. */
export function LeftToSave({ view }: { view: AppealView }) {
  const now = useNow(60_000);
  const { restriction } = view;
  const before = standingMarks(view.standing, view.filedAt);
  const marks = restriction
    ? {
        warning: before.warning ?? null,
        effect: restriction.effectiveAt,
        end: restriction.expiresAt,
        restored: restriction.endedAt,
        appeal: view.filedAt,
      }
    : before;
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-3 border-line border-b px-4 py-3">
      <div className="w-64 shrink-0">
        <p>{words(view, now)}</p>
        <AppliedLine applied={view.applied} className="mt-1" />
      </div>
      <StandingLine marks={marks} className="min-w-64 flex-1" />
    </div>
  );
}

function words({ restriction, requestsPerHour, decidedAt }: AppealView, now: Date) {
  if (!restriction) return "A warning: nothing is limited, so there is no time to save. The record counts.";
  if (restriction.endedAt) return "The limit has been lifted.";
  const left = restriction.expiresAt.getTime() - now.getTime();
  if (left <= 0) return "The limit ran out. The appeal is decided for the record.";
  const requests = Math.round((left / hourMs) * requestsPerHour);
  return (
    <>
      <span className="block font-semibold text-lead">{exactSpan(left)}</span>
      <span className="text-muted">
        and about {requests.toLocaleString("en-GB")} {requests === 1 ? "request" : "requests"}{" "}
        {decidedAt === null ? "left to save" : "until the limit ends"}
      </span>
    </>
  );
}
