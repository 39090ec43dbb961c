import type { ReactNode } from "react";
import { BareFrame } from "./bare-frame";

type MessagePageProps = { title: string; children: ReactNode; actions?: ReactNode };

/** A page that has one thing to say. */
export function MessagePage({ title, children, actions }: MessagePageProps) {
  return (
    <BareFrame>
      <h1 className="text-balance font-semibold text-display">{title}</h1>
      <div className="mt-2 flex flex-col gap-2 text-muted">{children}</div>
      {actions ? <div className="mt-6 flex flex-wrap gap-3">{actions}</div> : null}
    </BareFrame>
  );
}
