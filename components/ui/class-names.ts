import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    theme: { text: ["meta", "body", "lead", "title", "display"], spacing: ["control", "control-sm"] },
  },
});

export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values));
}
