import { Eye } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { CaseView } from "@/lib/contract/console/case";

/** Who else has the case before them. */
export function Viewers({ view }: { view: CaseView }) {
  if (view.viewers.length === 0) return null;
  const names = view.viewers.map(({ name }) => name).join(", ");
  return (
    <Badge icon={Eye}>
      {names} {view.viewers.length === 1 ? "looks" : "look"} at it, too
    </Badge>
  );
}
