"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";
import { DecisionBar } from "@/components/case/decide/decision-bar";
import { ConsoleFrame } from "@/components/frame/console-frame";
import { NotificationBell } from "@/components/notifications/notification-bell";
import { Palette } from "@/components/palette/palette";
import { ConfirmationNotice } from "@/components/policies/confirmation-notice";
import { ClaimNextButton } from "@/components/queue/claim-next-button";
import { countWords } from "@/components/record/count-words";
import { ReachProvider } from "@/components/record/reach";
import { onDemand } from "@/components/ui/on-demand";
import { api } from "@/lib/client/api";
import { paths } from "@/lib/paths";

type ConsoleShellProps = Omit<ComponentProps<typeof ConsoleFrame>, "counts" | "tools">;

const loadPalette = () => import("./console-palette");
const preparePalette = () => void loadPalette().catch(() => undefined);
const ConsolePalette = onDemand(() => loadPalette().then((module) => module.ConsolePalette));

/** Records below a path are for those who may go to the place beside it. */
const gates = [
  [paths.case(""), "subjects"],
  [paths.appeal(""), "appeals"],
] as const;

/** Pages that lead on to the next case themselves. */
const hasNext = (pathname: string) => pathname === paths.queue || pathname.startsWith(paths.case(""));

const everyMs = 10_000;

/** A count that cannot wait. */
const alarmWords = (count: number, what: string) => (count > 0 ? `${countWords(count)} ${what}` : null);

/** The frame with its live counts, and the bar from which the last decision can be undone anywhere. */
export function ConsoleShell({ children, ...frame }: ConsoleShellProps) {
  const pathname = usePathname();
  const { data: cases } = useQuery(
    api.console.queue.counts.queryOptions({
      enabled: frame.places.includes("queue"),
      refetchInterval: everyMs,
    }),
  );
  const { data: appeals } = useQuery(
    api.console.appeal.counts.queryOptions({
      enabled: frame.places.includes("appeals"),
      refetchInterval: everyMs,
    }),
  );
  const { data: policies } = useQuery(
    api.console.policy.counts.queryOptions({
      enabled: frame.places.includes("policies"),
      refetchInterval: everyMs,
    }),
  );
  return (
    <ConsoleFrame
      {...frame}
      tools={
        <>
          <Palette prepare={preparePalette}>
            {(dialog) => <ConsolePalette places={frame.places} {...dialog} />}
          </Palette>
          <NotificationBell />
        </>
      }
      counts={{
        ...(cases && { queue: { total: cases.all, alarm: alarmWords(cases.late, "late") } }),
        ...(appeals && {
          appeals: { total: appeals.open, alarm: alarmWords(appeals.urgent, "urgent") },
        }),
        ...(policies && {
          policies: {
            total: policies.waiting,
            alarm: alarmWords(policies.toConfirm, "to confirm"),
          },
        }),
      }}
    >
      {frame.places.includes("policies") ? <ConfirmationNotice /> : null}
      <ReachProvider
        reach={(href) =>
          gates.every(([path, place]) => !href.startsWith(path) || frame.places.includes(place))
        }
      >
        {children}
      </ReachProvider>
      <DecisionBar next={hasNext(pathname) ? null : <ClaimNextButton />} />
    </ConsoleFrame>
  );
}
