import { Badge } from "@/components/ui/badge";
import { type StatusKind, type StatusOf, statusWord } from "./status-words";

type StatusBadgeProps<Kind extends StatusKind> = {
  kind: Kind;
  status: StatusOf<Kind>;
  /** `plain` for dense tables. */
  variant?: "wash" | "plain";
};

export function StatusBadge<Kind extends StatusKind>({ kind, status, variant }: StatusBadgeProps<Kind>) {
  const { word, hue, icon } = statusWord(kind, status);
  return (
    <Badge hue={hue} icon={icon} variant={variant}>
      {word}
    </Badge>
  );
}
