"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { onDemand } from "@/components/ui/on-demand";
import { Tooltip } from "@/components/ui/tooltip";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { useNews } from "./use-news";

const load = () => import("./notification-drawer");
const prepare = () => void load().catch(() => undefined);
const NotificationDrawer = onDemand(() => load().then((module) => module.NotificationDrawer));

/** Counted no further. */
const most = 100;
const keys = "g n";

function words(unread: number): string {
  if (unread === 0) return "Notifications";
  return `Notifications, ${unread >= most ? "100 or more" : unread} unread`;
}

/** In the console's bar: how much of what one was told is unread, and the list of it. */
export function NotificationBell() {
  const [open, setOpen] = useState(false);
  // Closing the list gives the bell its focus back; that is no question what it is.
  const [silent, setSilent] = useState(false);
  const { data } = useQuery(api.console.notification.unread.queryOptions({ refetchInterval: 10_000 }));
  const news = useNews(data?.latest);
  const unread = data?.unread ?? 0;
  useShortcut({ keys, label: "Open your notifications", group: "anywhere", onPress: () => setOpen(true) });

  function close() {
    setSilent(true);
    setOpen(false);
  }

  return (
    <>
      <Tooltip
        content={
          <span className="flex items-center gap-2">
            {words(unread)} <Kbd keys={keys} />
          </span>
        }
        describes={false}
        silent={silent}
      >
        <Button
          variant="quiet"
          size="icon"
          aria-label={words(unread)}
          aria-haspopup="dialog"
          className="relative"
          onClick={() => setOpen(true)}
          onFocus={prepare}
          onPointerEnter={() => {
            prepare();
            setSilent(false);
          }}
          onBlur={() => setSilent(open)}
        >
          <Bell aria-hidden />
          {unread > 0 ? (
            <span
              aria-hidden
              className="absolute top-0 right-0 min-w-4 rounded-full bg-accent-fill px-1 text-center font-semibold text-[0.625rem] text-on-fill leading-4"
            >
              {unread >= most ? "99+" : unread}
            </span>
          ) : null}
        </Button>
      </Tooltip>
      <span role="status" className="sr-only">
        {news}
      </span>
      {open ? <NotificationDrawer onClose={close} /> : null}
    </>
  );
}
