"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { tabId } from "@/components/record/tab-id";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { showToast } from "@/components/ui/toast-store";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import { paths } from "@/lib/paths";

/** Claims the most urgent case that this person may take, of those that `filter` leaves. */
export function ClaimNextButton({ filter = {} }: { filter?: QueueFilter }) {
  const router = useRouter();
  const isNarrowed = Object.keys(filter).length > 0;
  const next = useMutation(
    api.console.queue.next.mutationOptions({
      onSuccess: ({ reference }) => {
        if (reference) router.push(paths.case(reference));
        else {
          showToast({
            title: isNarrowed ? "No case here is free" : "No case is free",
            detail: "What is open is claimed, assigned to somebody or waits for an answer.",
            hue: "neutral",
          });
        }
      },
      onError: (error) =>
        showToast({ title: "No case was claimed", detail: failureOf(error).message, hue: "danger" }),
    }),
  );
  // Until the case is there, another press would claim another one and leave this behind.
  const busy = next.isPending || Boolean(next.data?.reference);
  const claim = () => next.mutate({ tab: tabId(), filter });
  const label = isNarrowed ? "Claim the next of these cases" : "Claim the next case";
  useShortcut({ keys: "n", label, onPress: claim }, !busy);
  return (
    <Button variant="primary" busy={busy} onClick={claim}>
      {isNarrowed ? "Claim next of these" : "Claim next"} <Kbd keys="n" />
    </Button>
  );
}
