import { Check, X } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { Offer } from "@/lib/contract/console/case";
import type { MissingFact } from "@/lib/contract/values";
import { offerWords } from "./offer-words";

type OfferListProps = {
  offers: readonly Offer[];
  /** Facts said elsewhere already. */
  except?: readonly string[];
};

/** What could be decided and what each lacks, for those who cannot decide now. */
export function OfferList({ offers, except = [] }: OfferListProps) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line" aria-label="What can be decided">
      {offers.map((offer) => {
        const missing = offer.missing.filter(({ code }) => !except.includes(code));
        const possible = missing.length === 0;
        const Icon = possible ? Check : X;
        return (
          <li key={offer.command} className="flex gap-2 px-3 py-2">
            <Icon
              aria-hidden
              className={classNames("mt-0.5 size-4 shrink-0", possible ? "text-good" : "text-danger")}
            />
            <div>
              <p className="font-medium">
                {offerWords(offer).label}
                <span className="sr-only">{possible ? ": possible" : ": not possible"}</span>
              </p>
              <MissingFacts facts={missing} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function MissingFacts({ facts }: { facts: readonly MissingFact[] }) {
  if (facts.length === 0) return null;
  return (
    <ul className="text-meta text-muted">
      {facts.map(({ code, message }) => (
        <li key={code}>{message}</li>
      ))}
    </ul>
  );
}
