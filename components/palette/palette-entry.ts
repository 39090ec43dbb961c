import type { LucideIcon } from "lucide-react";
import type { Findable } from "@/components/ui/matching";

/** One line of the palette: a place to go to, or something to do. */
export type PaletteEntry = Findable & {
  id: string;
  icon?: LucideIcon;
  /** At the end of the line: a count, who it is about. */
  aside?: string;
  /** The keys that do the same. */
  keys?: string;
} & ({ href: string } | { act: () => void });

export type PaletteGroup = { heading: string; entries: readonly PaletteEntry[] };
