"use client";

import type { LucideIcon } from "lucide-react";
import { Button, type ButtonProps } from "./button";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ButtonProps, "children" | "size" | "aria-label"> & {
  icon: LucideIcon;
  label: string;
  size?: "icon" | "icon-sm";
};

export function IconButton({
  icon: Icon,
  label,
  variant = "quiet",
  size = "icon",
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={label} describes={false}>
      <Button aria-label={label} variant={variant} size={size} {...rest}>
        <Icon aria-hidden />
      </Button>
    </Tooltip>
  );
}
