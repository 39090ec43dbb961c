export type Hue = "neutral" | "info" | "warn" | "danger" | "good";

export const hueText: Record<Hue, string> = {
  neutral: "text-neutral",
  info: "text-info",
  warn: "text-warn",
  danger: "text-danger",
  good: "text-good",
};

export const hueWash: Record<Hue, string> = {
  neutral: "bg-neutral-wash text-neutral",
  info: "bg-info-wash text-info",
  warn: "bg-warn-wash text-warn",
  danger: "bg-danger-wash text-danger",
  good: "bg-good-wash text-good",
};

export const hueFill: Record<Hue, string> = {
  neutral: "fill-neutral",
  info: "fill-info",
  warn: "fill-warn",
  danger: "fill-danger",
  good: "fill-good",
};
