"use client";

import { useRef } from "react";
import { Instant } from "@/components/record/instant";
import { Unbroken } from "@/components/record/unbroken";
import { useRowKeys } from "@/components/record/use-row-keys";
import { PageLink } from "@/components/ui/page-link";
import type { MailboxRow } from "@/lib/contract/console/operations";
import { paths } from "@/lib/paths";

type MailItemsProps = { rows: readonly MailboxRow[]; current: string | null };

export function MailItems({ rows, current }: MailItemsProps) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list, "li");
  return (
    <ul ref={list} aria-label="Mails, newest first" className="divide-y divide-line border-line border-b">
      {rows.map(({ id, recipient, title, receivedAt }) => (
        <li key={id}>
          <PageLink
            data-row
            href={paths.mailboxMessage(id)}
            scroll={false}
            aria-current={id === current ? "page" : undefined}
            className="block px-4 py-2 hover:bg-hover focus-visible:-outline-offset-2 aria-[current=page]:bg-selected"
          >
            <span className="flex items-baseline justify-between gap-3">
              <span className="line-clamp-3 font-medium">
                <Unbroken text={title} />
              </span>
              <Instant at={receivedAt} focusable={false} className="shrink-0 text-meta text-muted" />
            </span>
            <span className="block truncate text-meta text-muted">{recipient}</span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
