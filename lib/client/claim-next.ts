import { api } from "./api";
import { failureOf } from "./failure";

/**
 * Claims the most urgent open case that nobody holds, for this tab, and answers its reference; null when none is
 * left. Where somebody was faster, the one after it is tried.
 */
export async function claimNext(tab: string): Promise<string | null> {
  const { rows } = await api.console.queue.list.call({ filter: "all", limit: 50 });
  const free = rows.filter(({ claim, status }) => !claim && status === "open");
  for (const { reference } of free) {
    try {
      await api.console.case.claim.call({ reference, tab });
      return reference;
    } catch (error) {
      const { kind } = failureOf(error);
      if (kind !== "conflict" && kind !== "refused") throw error;
    }
  }
  return null;
}
