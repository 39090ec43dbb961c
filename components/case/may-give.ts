import type { Offer } from "@/lib/contract/console/case";

/** Whether the reader's role gives this command at all, be it possible now or not. */
export function mayGive({ missing }: Offer): boolean {
  return missing.every(({ code }) => code !== "not_permitted");
}
