import { ArrowRight, Minus, MoveVertical, Pencil, Plus } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { type Hue, hueText } from "@/components/ui/hue";
import type { PolicyChange } from "@/lib/contract/console/policy-document";

const kinds = {
  changed: { icon: Pencil, word: "Changed", hue: "info" },
  added: { icon: Plus, word: "Added", hue: "good" },
  removed: { icon: Minus, word: "Removed", hue: "danger" },
  moved: { icon: MoveVertical, word: "Order changed", hue: "info" },
} as const satisfies Record<PolicyChange["kind"], { icon: typeof Plus; word: string; hue: Hue }>;

/** Short values stand beside one another; longer ones below. */
const isLong = ({ before, after }: PolicyChange) => (before?.length ?? 0) + (after?.length ?? 0) > 48;

/** What differs between two versions, field by field, in words. */
export function ChangeList({ changes }: { changes: readonly PolicyChange[] }) {
  return (
    <ul aria-label="Changes" className="divide-y divide-line border-line border-y">
      {changes.map((change) => (
        <Change key={`${change.kind} ${change.label} ${change.before} ${change.after}`} change={change} />
      ))}
    </ul>
  );
}

function Change({ change }: { change: PolicyChange }) {
  const { label, kind, before, after } = change;
  const { icon: Icon, word, hue } = kinds[kind];
  return (
    <li className="flex gap-2.5 py-2">
      <Icon aria-hidden className={classNames("mt-[0.2em] size-4 shrink-0", hueText[hue])} />
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-medium">{label}</span> <span className="text-meta text-muted">{word}</span>
        </p>
        <p
          className={classNames(
            "flex gap-x-2 gap-y-1",
            isLong(change) ? "flex-col" : "flex-wrap items-center",
          )}
        >
          {before === null ? null : (
            <del className="min-w-0 break-words text-muted decoration-danger/60">
              <span className="sr-only">before: </span>
              {before}
            </del>
          )}
          {before !== null && after !== null && !isLong(change) ? (
            <ArrowRight aria-hidden className="size-3.5 shrink-0 text-faint" />
          ) : null}
          {after === null ? null : (
            <ins className="min-w-0 break-words no-underline">
              <span className="sr-only">after: </span>
              {after}
            </ins>
          )}
        </p>
      </div>
    </li>
  );
}
