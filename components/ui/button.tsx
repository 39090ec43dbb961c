"use client";

import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** Shows that it works, and takes no second press. */
    busy?: boolean;
    /** Why it cannot be used now. The button stays focusable and says so. */
    unavailable?: string | false | null;
  };

export function Button({
  variant,
  size,
  busy = false,
  unavailable,
  className,
  onClick,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  const inert = busy || Boolean(unavailable);
  const button = (
    <button
      type={type}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      className={classNames(
        buttonStyle({ variant, size, unavailable: Boolean(unavailable) }),
        "disabled:cursor-not-allowed disabled:opacity-60",
        className,
      )}
      onClick={inert ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
  return unavailable ? <Tooltip content={unavailable}>{button}</Tooltip> : button;
}
