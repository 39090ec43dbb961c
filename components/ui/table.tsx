"use client";

import type { ComponentProps, MouseEvent } from "react";
import { classNames } from "./class-names";

type TableProps = ComponentProps<"table"> & {
  /** Says what the table holds, for those who do not see it. */
  label: string;
};

/** Scrolls sideways inside itself; what stands around it never does. */
export function Table({ label, className, ...rest }: TableProps) {
  return (
    <div className="relative w-full overflow-x-auto">
      <table
        aria-label={label}
        className={classNames("w-full border-separate border-spacing-0 text-body", className)}
        {...rest}
      />
    </div>
  );
}

export function Th({ className, scope = "col", ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope={scope}
      className={classNames(
        "h-8 usual:whitespace-nowrap border-line border-b usual:px-3 usual:text-left font-medium text-meta text-muted usual:first:pl-4 usual:last:pr-4",
        className,
      )}
      {...rest}
    />
  );
}

/** What lies above the row's link for its tooltip still leads where the row leads. */
function followRowLink(event: MouseEvent<HTMLTableRowElement>) {
  const { target, currentTarget } = event;
  // React tells a row of presses in a menu that the row opened, wherever that is.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return;
  if (target.closest("a, button, input, label")) return;
  const { ctrlKey, metaKey, shiftKey } = event;
  const click = new window.MouseEvent("click", {
    bubbles: true,
    cancelable: true,
    ctrlKey,
    metaKey,
    shiftKey,
  });
  currentTarget.querySelector("a[data-row]")?.dispatchEvent(click);
}

/** A row that stays where it was although it left the list: paler, and still to be read. */
export const goneRow = "bg-canvas [&_*]:text-faint!";

type TrProps = ComponentProps<"tr"> & { selected?: boolean };

/** Place a `RowLink` in one of its cells and the whole row leads there. */
export function Tr({ selected = false, className, ...rest }: TrProps) {
  return (
    <tr
      data-selected={selected || undefined}
      onClick={followRowLink}
      className={classNames(
        "group relative scroll-my-9 has-[a[data-row]]:cursor-pointer not-data-selected:has-[a[data-row]]:hover:bg-hover data-selected:bg-selected",
        className,
      )}
      {...rest}
    />
  );
}

export function Td({ className, ...rest }: ComponentProps<"td">) {
  return (
    <td
      className={classNames(
        "h-9 usual:whitespace-nowrap border-line border-b usual:px-3 align-middle usual:first:pl-4 usual:last:pr-4 group-last:border-b-0",
        className,
      )}
      {...rest}
    />
  );
}
