"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { beside, type Side } from "./beside";

type TooltipFaceProps = ComponentProps<"div"> & {
  /** What it stands beside. */
  anchor: HTMLElement;
  side: Side;
};

/** A description above everything else on the page. */
export function TooltipFace({ anchor, side, ...rest }: TooltipFaceProps) {
  const face = useRef<HTMLDivElement>(null);
  // After every rendering: what it says may have changed its size.
  useLayoutEffect(() => {
    if (!face.current) return;
    const { offsetWidth: width, offsetHeight: height } = face.current;
    const { clientWidth, clientHeight } = document.documentElement;
    const room = { width: clientWidth, height: clientHeight };
    const { left, top } = beside(anchor.getBoundingClientRect(), { width, height }, room, side);
    face.current.style.left = `${left}px`;
    face.current.style.top = `${top}px`;
  });
  return createPortal(
    <div
      ref={face}
      role="tooltip"
      className="pointer-events-auto fixed top-0 left-0 z-50 w-max max-w-72 animate-fade text-pretty rounded-md bg-ink px-2 py-1 text-canvas text-meta"
      {...rest}
    />,
    document.body,
  );
}
