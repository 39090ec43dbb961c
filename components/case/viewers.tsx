import { Eye } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";
import type { CaseView } from "@/lib/contract/console/case";

/** Who else has the case before them. Short, so that nothing moves when somebody comes or goes. */
export function Viewers({ view }: { view: CaseView }) {
  if (view.viewers.length === 0) return null;
  const names = view.viewers.map(({ name }) => name).join(", ");
  const words = `${names} ${view.viewers.length === 1 ? "looks" : "look"} at this case, too`;
  return (
    <Tooltip content={words}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its tooltip is reached by keyboard */}
      <span tabIndex={0} className="rounded-sm">
        <Badge icon={Eye}>
          <span className="max-w-24 truncate">{names}</span>
        </Badge>
      </span>
    </Tooltip>
  );
}
