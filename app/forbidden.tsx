import type { Metadata } from "next";
import { MessagePage } from "@/components/frame/message-page";
import { StartLink } from "@/components/frame/start-link";

export const metadata: Metadata = { title: "Not allowed" };

export default function Forbidden() {
  return (
    <MessagePage title="Your role does not open this page" actions={<StartLink />}>
      <p>An administrator can say who does, or change your role. Nothing was changed by coming here.</p>
    </MessagePage>
  );
}
