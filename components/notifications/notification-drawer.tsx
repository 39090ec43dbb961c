"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { BellOff } from "lucide-react";
import { ListBody } from "@/components/record/list-body";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { NotificationItem } from "./notification-item";
import { notificationList } from "./notification-list";
import { useReading } from "./use-reading";

type NotificationDrawerProps = { onClose: () => void };

/** Everything that one was told, newest first, over whatever page one is on. */
export function NotificationDrawer({ onClose }: NotificationDrawerProps) {
  const query = useInfiniteQuery({ ...notificationList(api), refetchInterval: 10_000 });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const { one, all } = useReading();
  const newest = rows[0];
  const hasUnread = rows.some(({ readAt }) => readAt === null);
  const readAll = () => newest && all.mutate({ until: newest.id });
  useShortcut(
    { keys: "e", label: "Mark all as read", onPress: readAll, inDialog: true },
    hasUnread && !all.isPending,
  );

  return (
    <Dialog
      as="drawer"
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Notifications"
      actions={
        <>
          <span className="mr-auto self-center">
            <Link href={paths.notifications} onClick={onClose}>
              Choose what you are told
            </Link>
          </span>
          <Button
            busy={all.isPending}
            unavailable={
              hasUnread ? null : query.data ? "Everything here was read." : "The list is not there yet."
            }
            onClick={readAll}
          >
            Mark all as read <Kbd keys="e" />
          </Button>
        </>
      }
    >
      <div className="-mx-4">
        <ListBody
          query={query}
          name="notifications"
          failure={loadFailureOf(query)}
          shown={rows.length}
          empty={
            <EmptyState icon={BellOff} title="You were told nothing yet">
              What others wait for you to do stands here, and what became of what you asked.
            </EmptyState>
          }
        >
          <ul aria-label="Notifications">
            {rows.map((row) => (
              <NotificationItem
                key={row.id}
                row={row}
                onRead={() => one.mutate({ id: row.id })}
                onFollow={() => {
                  if (row.readAt === null) one.mutate({ id: row.id });
                  onClose();
                }}
              />
            ))}
          </ul>
        </ListBody>
      </div>
    </Dialog>
  );
}
