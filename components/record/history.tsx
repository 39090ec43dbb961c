import type { HistoryEntry } from "@/lib/contract/history";
import { historyWords, ownHistoryWords } from "./history-words";
import { Reference } from "./reference";
import { Timeline } from "./timeline";
import { Unbroken } from "./unbroken";

type HistoryProps = {
  entries: readonly HistoryEntry[];
  /** Words and exact instants for the customer whose history it is. */
  own?: boolean;
  zone?: string;
  /** Where a reference leads; without it references only copy themselves. */
  hrefOf?: (reference: string) => string;
};

export function History({ entries, own = false, zone, hrefOf }: HistoryProps) {
  const items = entries.map(({ id, at, kind, by, reference, detail }) => ({
    id,
    at,
    ...historyWords[kind],
    ...(own && ownHistoryWords[kind]),
    title: (own && ownHistoryWords[kind]?.word) || historyWords[kind].word,
    by,
    reference: reference ? (
      <Reference value={reference} {...(hrefOf && { href: hrefOf(reference) })} />
    ) : null,
    detail: detail ? (
      <p>
        <Unbroken text={detail} />
      </p>
    ) : null,
  }));
  return <Timeline label="History" items={items} {...(zone && { zone })} />;
}
