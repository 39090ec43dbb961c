import { MailCheck } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import type { DeliveryFilter } from "./delivery-search";

const words: Record<DeliveryFilter, { title: string; text: string }> = {
  dead: {
    title: "Every notice is on its way or arrived",
    text: "What no further attempt will repair by itself stands here: mails given up after their last attempt, and mails that bounced.",
  },
  pending: {
    title: "Nothing is being sent",
    text: "Notices stand here between their decision's effect and the mail server's answer.",
  },
  delivered: {
    title: "Nothing was delivered yet",
    text: "Notices that the customer's side accepted stand here.",
  },
};

export function DeliveriesEmpty({ view }: { view: DeliveryFilter }) {
  return (
    <EmptyState icon={MailCheck} title={words[view].title}>
      {words[view].text}
    </EmptyState>
  );
}
