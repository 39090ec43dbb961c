"use client";

import { type ComponentType, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { showToast } from "./toast-store";

type Closable = { onClose?: () => void; onOpenChange?: (open: boolean) => void };
type Part<Props> = { load: () => Promise<ComponentType<Props>>; loaded: ComponentType<Props> | null };

/**
 * What a press opens, with its code loaded by that press: most pages are left without it. Mount it only while it is
 * open. Where the code cannot be loaded, it says so and closes again, and the page stays as it is.
 */
export function onDemand<Props extends Closable>(load: Part<Props>["load"]): (props: Props) => ReactNode {
  const part: Part<Props> = { load, loaded: null };
  return (props) => <Opened part={part} props={props} />;
}

function Opened<Props extends Closable>({ part, props }: { part: Part<Props>; props: Props }) {
  const [Loaded, setLoaded] = useState(() => part.loaded);
  const giveUp = useEffectEvent(() => {
    showToast({
      title: "This could not be opened",
      detail: "Check your connection, or reload the page: there may be a newer version of it.",
      hue: "danger",
    });
    props.onClose?.();
    props.onOpenChange?.(false);
  });
  useEffect(() => {
    if (part.loaded) return;
    let isGone = false;
    part.load().then(
      (loaded) => {
        part.loaded = loaded;
        if (!isGone) setLoaded(() => loaded);
      },
      () => {
        if (!isGone) giveUp();
      },
    );
    return () => {
      isGone = true;
    };
  }, [part]);
  return Loaded ? <Loaded {...props} /> : <Opening />;
}

/** Stands for what is about to open: what is typed meanwhile is meant for that, and no key acts on the page behind. */
export function Opening() {
  return <span data-opening hidden />;
}
