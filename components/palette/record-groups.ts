import { ArrowRight, History } from "lucide-react";
import { paths } from "@/lib/paths";
import type { PaletteGroup } from "./palette-entry";
import { recentRecords } from "./recent-records";
import { typedReferences } from "./typed-reference";

/** What was opened last. */
export const recentGroup = (): PaletteGroup => ({
  heading: "Opened last",
  entries: recentRecords().map(({ reference, subject }) => ({
    id: `recent ${reference}`,
    icon: History,
    label: reference,
    href: paths.record(reference),
    ...(subject && { aside: subject, also: subject }),
  })),
});

/** The record whose reference was typed, whether there is one or not: its page says. */
export const referenceGroup = (typed: string): PaletteGroup => ({
  heading: "By reference",
  entries: typedReferences(typed).map(({ kind, reference }) => ({
    id: `reference ${reference}`,
    icon: ArrowRight,
    label: `Open ${kind} ${reference}`,
    href: paths.record(reference),
  })),
});
