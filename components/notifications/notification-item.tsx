import { Check } from "lucide-react";
import { Instant } from "@/components/record/instant";
import { classNames } from "@/components/ui/class-names";
import { hueText } from "@/components/ui/hue";
import { IconButton } from "@/components/ui/icon-button";
import { PageLink } from "@/components/ui/page-link";
import { aboveRowLink } from "@/components/ui/row-link";
import type { NotificationRow } from "@/lib/contract/console/notification";
import { notificationFaces } from "./notification-faces";

type NotificationItemProps = { row: NotificationRow; onRead: () => void; onFollow: () => void };

/** One thing that somebody was told: all of it leads to its record, and following it reads it. */
export function NotificationItem({ row, onRead, onFollow }: NotificationItemProps) {
  const { icon: Icon, hue } = notificationFaces[row.kind];
  const isUnread = row.readAt === null;
  return (
    <li className="relative flex items-start gap-3 border-line border-b px-4 py-3 hover:bg-hover">
      <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", hueText[hue])} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <PageLink
            href={row.path}
            onClick={onFollow}
            className={classNames(
              "after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent",
              isUnread ? "font-semibold" : "text-muted",
            )}
          >
            {isUnread ? <span className="sr-only">Unread: </span> : null}
            {row.title}
          </PageLink>
          {row.reference ? <span className="font-mono text-[0.94em] text-muted">{row.reference}</span> : null}
        </p>
        <p className="text-pretty text-muted">{row.detail}</p>
        <p className="mt-0.5 text-meta text-muted">
          <Instant at={row.at} focusable={false} />
          {row.dueAt ? (
            <>
              {" · due "}
              <Instant at={row.dueAt} focusable={false} />
            </>
          ) : null}
        </p>
      </div>
      {isUnread ? (
        <span className={aboveRowLink}>
          <IconButton
            icon={Check}
            size="icon-sm"
            label={`Mark ${row.title}${row.reference ? ` ${row.reference}` : ""} as read`}
            onClick={onRead}
          />
        </span>
      ) : null}
    </li>
  );
}
