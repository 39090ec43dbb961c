import type { Metadata } from "next";
import { MessagePage } from "@/components/frame/message-page";
import { StartLink } from "@/components/frame/start-link";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage title="There is nothing here" actions={<StartLink />}>
      <p>The address may be mistyped, or what it led to is not yours to see.</p>
      <p>
        References look like <code className="font-mono text-ink">C-7KQ4-M2TX</code>. They hold no letter I,
        L, O or U.
      </p>
    </MessagePage>
  );
}
