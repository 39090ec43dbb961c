"use client";

import { type QueryClient, useIsMutating, useMutation, useQueryClient } from "@tanstack/react-query";
import { useOpenCase } from "@/components/case/use-open-case";
import { useNow } from "@/components/record/clock";
import { tabId } from "@/components/record/tab-id";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";

/** What comes next: the most urgent case to decide, which is claimed, or the next proposal to answer. */
type Next = "case" | "proposal";

const mutationKey = ["go on"];
const leaseMs = 10 * 60_000;

/** Whether the next case is on its way already, whoever asked for it: another one would be claimed in vain. */
export const useIsGoingOn = (): boolean => useIsMutating({ mutationKey }) > 0;

/** Goes on to the next case. Without one, says so and stays. */
export function useGoOn() {
  const queries = useQueryClient();
  const open = useOpenCase();
  const now = useNow();
  return useMutation({
    mutationKey,
    mutationFn: (next: Next) => (next === "case" ? claimNext() : nextProposal()),
    onSuccess: async (reference, next) => {
      if (!reference) {
        if (next === "case") showToast({ title: "No open case is left to claim", hue: "neutral" });
        return;
      }
      if (next === "case") await showAsClaimed(queries, reference, new Date(now.getTime() + leaseMs));
      open(reference);
    },
    onError: (error) =>
      showToast({ title: "No case was claimed", detail: failureOf(error).message, hue: "danger" }),
  });
}

async function claimNext(): Promise<string | null> {
  return (await api.console.queue.next.call({ tab: tabId() })).reference;
}

async function nextProposal(): Promise<string | null> {
  const { rows } = await api.console.queue.list.call({ filter: { state: "awaiting_my_approval" }, limit: 1 });
  return rows[0]?.reference ?? null;
}

/** What was looked at ahead shows the claim that was just taken, until the server tells of it a moment later. */
async function showAsClaimed(queries: QueryClient, reference: string, until: Date) {
  const { queryKey } = api.console.case.get.queryOptions({ input: { reference } });
  await queries.cancelQueries({ queryKey });
  queries.setQueryData(queryKey, (seen) => {
    if (!seen || seen.claim) return seen;
    const offers = seen.offers.map((offer) => {
      const missing = offer.missing.filter(({ code }) => code !== "not_claimed");
      return { ...offer, missing, available: missing.length === 0 };
    });
    return { ...seen, claim: { by: { id: "", name: "You" }, until, mine: true }, offers };
  });
  queries.invalidateQueries({ queryKey });
}
