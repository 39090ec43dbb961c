"use client";

import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
  useId,
} from "react";
import type { Side } from "./beside";
import { TooltipFace } from "./tooltip-face";
import { useTooltip } from "./use-tooltip";

type TooltipProps = {
  content: ReactNode;
  /** What is described: it must take focus, so that the keyboard reaches the tooltip. */
  children: ReactElement<HTMLAttributes<HTMLElement>>;
  side?: Side;
  /** False where the child already has this text as its name. */
  describes?: boolean;
  /** True while it must not show, though what it describes has the focus. */
  silent?: boolean;
};

export function Tooltip({ content, children, side = "top", describes = true, silent = false }: TooltipProps) {
  const id = useId();
  const { anchor, face, ...told } = useTooltip();
  const own = children.props;
  const isShown = anchor !== null && !silent;
  const described =
    isShown && describes
      ? { "aria-describedby": own["aria-describedby"] ? `${own["aria-describedby"]} ${id}` : id }
      : {};
  return (
    <>
      {cloneElement(children, {
        ...described,
        onPointerMove: both(own.onPointerMove, told.onPointerMove),
        onPointerLeave: both(own.onPointerLeave, told.onPointerLeave),
        onPointerDown: both(own.onPointerDown, told.onPointerDown),
        onFocus: both(own.onFocus, told.onFocus),
        onBlur: both(own.onBlur, told.onBlur),
        onClick: both(own.onClick, told.onClick),
      })}
      {isShown ? (
        <TooltipFace anchor={anchor} side={side} id={id} {...face}>
          {content}
        </TooltipFace>
      ) : null}
    </>
  );
}

/** First the child's own, which may keep it from us. */
function both<Event extends SyntheticEvent>(
  own: ((event: Event) => void) | undefined,
  ours: (event: Event) => void,
) {
  return (event: Event) => {
    own?.(event);
    if (!event.defaultPrevented) ours(event);
  };
}
