"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Check, Mail } from "lucide-react";
import { Instant } from "@/components/record/instant";
import { ListBody } from "@/components/record/list-body";
import { Unbroken } from "@/components/record/unbroken";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import type { NoticeRow } from "@/lib/contract/portal/standing";
import { paths } from "@/lib/paths";
import { isMeasure } from "./measure";
import { noticeList } from "./standing-lists";

const waits = (kind: NoticeRow["kind"], acknowledgedAt: Date | null) =>
  isMeasure(kind) && acknowledgedAt === null;

/** Every notice that was ever sent, the newest first. */
export function NoticeList({ everyMs }: { everyMs: number }) {
  const query = useInfiniteQuery({ ...noticeList(api), refetchInterval: everyMs });
  const notices = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <ListBody
      query={query}
      name="notices"
      failure={loadFailureOf(query)}
      shown={notices.length}
      empty={
        <p className="text-muted">
          There are none. A warning or a limit would stand here with its reasons, and would be mailed to your
          contacts.
        </p>
      }
    >
      <ol className="divide-y divide-line border-line border-y">
        {notices.map(({ id, kind, title, visibleAt, acknowledgedAt }) => (
          <li key={id} className="flex flex-col gap-1 py-3">
            <Link
              href={paths.portalNotice(id)}
              variant="quiet"
              className={waits(kind, acknowledgedAt) ? "font-medium" : undefined}
            >
              <Unbroken text={title} />
            </Link>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-muted">
              <Instant at={visibleAt} show="exact" focusable={false} />
              {acknowledgedAt ? (
                <Badge variant="plain" icon={Check}>
                  Received
                </Badge>
              ) : waits(kind, acknowledgedAt) ? (
                <Badge variant="plain" hue="info" icon={Mail}>
                  Not yet acknowledged
                </Badge>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </ListBody>
  );
}
