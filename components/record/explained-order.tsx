"use client";

import type { ComponentProps, ReactNode } from "react";
import { aboveRowLink } from "@/components/ui/row-link";
import { Tooltip } from "@/components/ui/tooltip";
import { OrderExplanation } from "./order-explanation";

type ExplainedOrderProps = ComponentProps<typeof OrderExplanation> & { children: ReactNode };

/** The cell a list is ordered by: under the pointer or the focus it says why its row stands there. */
export function ExplainedOrder({ children, ...order }: ExplainedOrderProps) {
  return (
    <Tooltip side="right" content={<OrderExplanation {...order} />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reached by keyboard. */}
      <span tabIndex={0} className={`${aboveRowLink} block w-fit min-w-25 rounded-xs`}>
        {children}
      </span>
    </Tooltip>
  );
}
