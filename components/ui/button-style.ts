import { cva } from "class-variance-authority";

/** Apart from the button, so that links and menu triggers can look like one. */
export const buttonStyle = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent-fill text-on-fill hover:bg-accent-fill-hover",
        danger: "bg-danger-fill text-on-fill hover:bg-danger-fill-hover",
        secondary: "bg-surface text-ink inset-ring inset-ring-control/60 hover:bg-hover",
        quiet: "text-muted hover:bg-hover hover:text-ink",
      },
      size: {
        md: "h-control px-3 text-body",
        sm: "h-control-sm px-2 text-meta",
        icon: "size-control text-body",
        "icon-sm": "size-control-sm text-meta",
      },
      unavailable: {
        true: "cursor-not-allowed bg-hover text-faint inset-ring inset-ring-line hover:bg-hover hover:text-faint",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);
