import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { ChoicesView } from "@/components/notifications/choices-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage() {
  await requireStaff("be_told");
  return (
    <Prefetched load={(api, cache) => [cache.fetchQuery(api.console.notification.choices.queryOptions())]}>
      <ChoicesView />
    </Prefetched>
  );
}
