import { Eye } from "lucide-react";
import { initials } from "@/components/record/initials";
import { Badge } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";
import type { CaseView } from "@/lib/contract/console/case";

/** Who else has the case before them, in a place that is kept free: nothing moves when somebody comes or goes. */
export function Viewers({ view }: { view: CaseView }) {
  return <span className="flex min-w-13">{view.viewers.length > 0 ? <Present {...view} /> : null}</span>;
}

function Present({ viewers }: Pick<CaseView, "viewers">) {
  const names = viewers.map(({ name }) => name).join(", ");
  const [first = ""] = viewers.map(({ name }) => initials(name));
  return (
    <Tooltip content={`${names} ${viewers.length === 1 ? "looks" : "look"} at this case, too`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its tooltip is reached by keyboard */}
      <span tabIndex={0} className="rounded-sm">
        <Badge icon={Eye}>
          <span aria-hidden className="min-[96rem]:hidden">
            {viewers.length === 1 ? first : viewers.length}
          </span>
          <span className="max-w-48 truncate max-[96rem]:sr-only">{names}</span>
        </Badge>
      </span>
    </Tooltip>
  );
}
