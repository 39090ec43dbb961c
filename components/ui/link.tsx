import { ArrowUpRight } from "lucide-react";
import NextLink from "next/link";
import type { ComponentProps } from "react";
import { buttonStyle } from "./button-style";
import { classNames } from "./class-names";

type LinkProps = ComponentProps<typeof NextLink> & {
  /** `quiet` is underlined under the pointer only: for lists where everything is a link. */
  variant?: "text" | "quiet";
  external?: boolean;
};

const style = {
  text: "text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent",
  quiet: "hover:underline underline-offset-2",
};

export function Link({ variant = "text", external = false, className, children, ...rest }: LinkProps) {
  return (
    <NextLink
      className={classNames("rounded-xs", style[variant], className)}
      {...(external && { target: "_blank", rel: "noopener noreferrer" })}
      {...rest}
    >
      {children}
      {external ? (
        <>
          <ArrowUpRight aria-hidden className="ml-0.5 inline size-3.5" />
          <span className="sr-only"> (opens in a new tab)</span>
        </>
      ) : null}
    </NextLink>
  );
}

type ButtonLinkProps = ComponentProps<typeof NextLink> & {
  variant?: "primary" | "secondary" | "quiet";
  size?: "sm" | "md";
};

export function ButtonLink({ variant, size, className, ...rest }: ButtonLinkProps) {
  return <NextLink className={classNames(buttonStyle({ variant, size }), className)} {...rest} />;
}
