import { appealsHref, appealViews } from "@/components/appeal/appeal-search";
import { deliveriesHref, deliveryViews } from "@/components/deliveries/delivery-search";
import { type Place, places } from "@/components/frame/places";
import type { PaletteGroup } from "@/components/palette/palette-entry";
import { viewHref } from "@/components/queue/queue-search";
import { queueViews } from "@/components/queue/queue-views";
import { accessHref, accessViews } from "@/components/trusted-access/access-search";
import { paths } from "@/lib/paths";

const views: Partial<Record<Place, readonly { label: string; href: string }[]>> = {
  queue: queueViews.map((view) => ({ label: view.label, href: viewHref(view) })),
  appeals: [
    ...appealViews.map(({ filter, label }) => ({ label, href: appealsHref(filter) })),
    { label: "Disputed blocks", href: paths.disputes },
  ],
  trustedAccess: accessViews.map(({ filter, label }) => ({ label, href: accessHref(filter) })),
  deliveries: deliveryViews.map(({ filter, label }) => ({ label, href: deliveriesHref(filter) })),
};

/** Where somebody with these places may go: to each, and to the views of its list. */
export function destinationsOf(shown: readonly Place[]): PaletteGroup[] {
  const placeEntries = shown.map((place) => {
    const { label, href, letter } = places[place];
    return { id: `go ${href}`, label, also: "go to", href, keys: `g ${letter}` };
  });
  return [
    { heading: "Go to", entries: placeEntries },
    ...shown.map((place) => ({
      heading: `Views of ${places[place].label.toLowerCase()}`,
      entries: (views[place] ?? []).map(({ label, href }) => ({
        id: `view ${place} ${href}`,
        label,
        also: `view ${places[place].label}`,
        href,
      })),
    })),
  ];
}
