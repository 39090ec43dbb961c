import { Check, Minus } from "lucide-react";

type NamedBackProps = {
  ids: readonly string[];
  /** Those of the notice, which names the first hundred. */
  noticed: readonly string[];
};

/** The ids that were read out of what was typed, each with whether the notice names it too. */
export function NamedBack({ ids, noticed }: NamedBackProps) {
  if (ids.length === 0) return null;
  const inNotice = new Set(noticed);
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="font-medium text-body">As we read them</h3>
      <ul className="flex flex-col gap-1 text-body">
        {ids.map((id) => {
          const isKnown = inNotice.has(id);
          const Icon = isKnown ? Check : Minus;
          return (
            <li key={id} className="flex items-start gap-2">
              <Icon
                aria-hidden
                className={isKnown ? "mt-1 size-4 shrink-0 text-good" : "mt-1 size-4 shrink-0 text-muted"}
              />
              <span className="min-w-0">
                <span className="break-all font-mono">{id}</span>
                <span className="block text-meta text-muted">
                  {isKnown
                    ? "Named in the notice."
                    : "Not among those the notice names. Check it, or leave it."}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
