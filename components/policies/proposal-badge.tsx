import { CircleCheck, CircleSlash, Hourglass, Undo2 } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { ProposalSummary } from "@/lib/contract/console/policy-proposal";

const words = {
  open: { word: "Waits for a second lead", hue: "info", icon: Hourglass },
  confirmed: { word: "Confirmed", hue: "good", icon: CircleCheck },
  refused: { word: "Refused", hue: "danger", icon: CircleSlash },
  withdrawn: { word: "Withdrawn", hue: "neutral", icon: Undo2 },
} as const;

/** How a proposal stands. */
export function ProposalBadge({ status, variant }: { status: ProposalSummary["status"]; variant?: "plain" }) {
  const { word, hue, icon } = words[status];
  return (
    <Badge hue={hue} icon={icon} variant={variant}>
      {word}
    </Badge>
  );
}
