import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { mailList } from "@/components/mailbox/mail-list";
import { MailboxView } from "@/components/mailbox/mailbox-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Mailbox" };

export default async function MailboxPage() {
  await requireStaff("see_mailbox");
  return (
    <Prefetched load={(api, cache) => [cache.fetchInfiniteQuery(mailList(api))]}>
      <MailboxView id={null} />
    </Prefetched>
  );
}
