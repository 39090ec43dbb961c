import type { ReactNode } from "react";

type PageProps = {
  /** True where the page is as high as the window and its parts scroll by themselves, from 1280 px on. */
  fills?: boolean;
  children: ReactNode;
};

/** The ground of a console page, of the same colour whether it loads, fails or is full. */
export function Page({ fills = false, children }: PageProps) {
  return (
    <div data-fills={fills || undefined} className="flex flex-1 flex-col bg-surface xl:data-fills:min-h-0">
      {children}
    </div>
  );
}
