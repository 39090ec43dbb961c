import type { AppealView } from "@/lib/contract/console/appeal";

/** Whether an appeal still waits to be decided, be it for us or for its customer. */
export function isPending({ status }: Pick<AppealView, "status">): boolean {
  return status === "open" || status === "waiting_for_customer";
}
