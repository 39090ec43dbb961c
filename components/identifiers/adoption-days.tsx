import { counted, percentFirst } from "@/components/record/percent";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { AdoptionDay } from "@/lib/contract/portal/adoption";

const dayWords = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** The share of requests with an identifier, day by day. */
export function AdoptionDays({ days }: { days: readonly AdoptionDay[] }) {
  return (
    <ol className="flex flex-col gap-2.5">
      {days.map(({ day, requests, requestsWithIdentifier }) => (
        <li
          key={day}
          className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-x-3 sm:grid-cols-[6.5rem_minmax(0,1fr)_14rem]"
        >
          <time dateTime={day} className="tabular-nums">
            {dayWords.format(new Date(`${day}T00:00:00Z`))}
          </time>
          <ProgressBar value={requests ? requestsWithIdentifier / requests : 0} hue="info" />
          <span className="col-start-2 text-meta text-muted tabular-nums sm:col-start-3 sm:text-right">
            {requests
              ? `${percentFirst(requestsWithIdentifier / requests)} of ${counted(requests)} requests`
              : "No requests"}
          </span>
        </li>
      ))}
    </ol>
  );
}
