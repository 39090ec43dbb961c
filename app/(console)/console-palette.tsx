"use client";

import type { ComponentProps } from "react";
import type { Place } from "@/components/frame/places";
import { PaletteDialog } from "@/components/palette/palette-dialog";
import { savedViewHref } from "@/components/queue/queue-search";
import { destinationsOf } from "./destinations";

type ConsolePaletteProps = Pick<ComponentProps<typeof PaletteDialog>, "onOpenChange" | "onChoose"> & {
  places: readonly Place[];
};

/** The palette with everything that somebody with these places may go to. */
export function ConsolePalette({ places, ...dialog }: ConsolePaletteProps) {
  return (
    <PaletteDialog
      destinations={destinationsOf(places)}
      maySearchSubjects={places.includes("subjects")}
      savedViewHref={places.includes("queue") ? savedViewHref : null}
      {...dialog}
    />
  );
}
