"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { tabId } from "@/components/record/tab-id";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { showToast } from "@/components/ui/toast";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";

export function ClaimNextButton() {
  const router = useRouter();
  const next = useMutation(
    api.console.queue.next.mutationOptions({
      onSuccess: ({ reference }) => {
        if (reference) router.push(paths.case(reference));
        else showToast({ title: "Every open case is claimed", hue: "neutral" });
      },
      onError: (error) =>
        showToast({ title: "No case was claimed", detail: failureOf(error).message, hue: "danger" }),
    }),
  );
  const claim = () => next.mutate({ tab: tabId() });
  useShortcut({ keys: "n", label: "Claim the next case", onPress: claim }, !next.isPending);
  return (
    <Button variant="primary" busy={next.isPending} onClick={claim}>
      Claim next <Kbd keys="n" />
    </Button>
  );
}
