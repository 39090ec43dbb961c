import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { mailList } from "@/components/mailbox/mail-list";
import { MailboxView } from "@/components/mailbox/mailbox-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff("see_mailbox");
  const { id } = await params;
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchQuery(api.console.mailbox.get.queryOptions({ input: { id } })),
        cache.fetchInfiniteQuery(mailList(api)),
      ]}
    >
      <MailboxView id={id} />
    </Prefetched>
  );
}
