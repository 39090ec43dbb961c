import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * Leads to a page, which is asked for when the link is followed. Each of our pages is drawn for its request: what could
 * be fetched before, for every link in sight, is the frame that is there already.
 */
export function PageLink(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
