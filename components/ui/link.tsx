import { ArrowUpRight } from "lucide-react";
import type { ComponentProps } from "react";
import { buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import { PageLink } from "./page-link";

type LinkProps = ComponentProps<typeof PageLink> & {
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
    <PageLink
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
    </PageLink>
  );
}

type ButtonLinkProps = ComponentProps<typeof PageLink> & {
  variant?: "primary" | "secondary" | "quiet";
  size?: "sm" | "md";
};

export function ButtonLink({ variant, size, className, ...rest }: ButtonLinkProps) {
  return <PageLink className={classNames(buttonStyle({ variant, size }), className)} {...rest} />;
}
