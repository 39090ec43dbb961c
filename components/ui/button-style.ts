const base =
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap usual:rounded-md font-medium transition-colors [&_svg]:size-4 [&_svg]:shrink-0";

const variants = {
  primary: "bg-accent-fill text-on-fill hover:bg-accent-fill-hover",
  danger: "bg-danger-fill text-on-fill hover:bg-danger-fill-hover",
  secondary: "bg-surface usual:text-ink inset-ring inset-ring-control/60 hover:bg-hover",
  quiet: "usual:text-muted hover:bg-hover hover:text-ink",
};

const inert = "cursor-not-allowed bg-hover text-faint inset-ring inset-ring-line";

const sizes = {
  md: "h-control px-3 usual:text-body",
  sm: "h-control-sm px-2 usual:text-meta",
  icon: "size-control usual:text-body",
  "icon-sm": "size-control-sm usual:text-meta",
};

export type ButtonLook = { variant?: keyof typeof variants; size?: keyof typeof sizes };

/** Apart from the button, so that links and menu triggers can look like one. */
export function buttonStyle(look: ButtonLook & { unavailable?: boolean } = {}): string {
  const { variant = "secondary", size = "md", unavailable = false } = look;
  return `${base} ${unavailable ? inert : variants[variant]} ${sizes[size]}`;
}
