import { Check, X } from "lucide-react";
import type { MissingFact, Offer } from "@/lib/contract/console/case";
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
        return (
          <li key={offer.command} className="px-3 py-2">
            <span className="font-medium">{offerWords(offer).label}</span>
            {missing.length > 0 ? <MissingFacts facts={missing} /> : <Possible />}
          </li>
        );
      })}
    </ul>
  );
}

function MissingFacts({ facts }: { facts: readonly MissingFact[] }) {
  return (
    <ul className="text-meta text-muted">
      {facts.map(({ code, message }) => (
        <li key={code} className="flex gap-1">
          <X aria-hidden className="mt-0.5 size-3 shrink-0 text-danger" />
          {message}
        </li>
      ))}
    </ul>
  );
}

function Possible() {
  return (
    <p className="flex gap-1 text-meta text-muted">
      <Check aria-hidden className="mt-0.5 size-3 shrink-0 text-good" />
      Every fact for it is there.
    </p>
  );
}
