import type { ChangeRow } from "@/lib/store/enforcement/changes";
import { changeData } from "./feed-entry";

/** A change as it goes out: `data` is JSON, and `frame` the event of a stream, the same bytes for every reader. */
export type TailedChange = {
  sequence: number;
  kind: ChangeRow["kind"];
  data: string;
  frame: Uint8Array;
};

const encoder = new TextEncoder();

export function tailedChange(change: ChangeRow, epoch: string): TailedChange {
  const { sequence, kind } = change;
  const data = JSON.stringify(changeData(change));
  const frame = encoder.encode(`event: ${kind}\nid: ${epoch}.${sequence}\ndata: ${data}\n\n`);
  return { sequence, kind, data, frame };
}
