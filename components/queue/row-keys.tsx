"use client";

import { useNow } from "@/components/record/clock";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { QueueRow } from "@/lib/contract/console/queue";
import { actWords, type GiveAct, type RowAct, rowActs } from "./row-acts";

type RowKeysProps = { row: QueueRow; onAct: GiveAct };

/** The keys that act on the selected row. */
export function RowKeys({ row, onAct }: RowKeysProps) {
  const now = useNow();
  return rowActs(row, now).map((act) => <ActKey key={act} act={act} row={row} onAct={onAct} />);
}

function ActKey({ act, row, onAct }: RowKeysProps & { act: RowAct }) {
  const { keys, on } = actWords[act];
  useShortcut({ keys, label: on(row.reference), group: "row", onPress: () => onAct(act, row) });
  return null;
}
