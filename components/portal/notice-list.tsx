import { Check } from "lucide-react";
import { Instant } from "@/components/record/instant";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { NoticeRow } from "@/lib/contract/portal/standing";
import { paths } from "@/lib/paths";

/** Every notice that was ever sent, the newest first. */
export function NoticeList({ notices }: { notices: readonly NoticeRow[] }) {
  if (notices.length === 0) {
    return (
      <p className="text-muted">
        There are none. A warning or a limit would stand here with its reasons, and would be mailed to your
        contacts.
      </p>
    );
  }
  return (
    <ol className="divide-y divide-line border-line border-y">
      {notices.map(({ id, title, visibleAt, acknowledgedAt }) => (
        <li key={id} className="flex flex-col gap-1 py-3">
          <Link href={paths.portalNotice(id)} variant="quiet" className="font-medium">
            {title}
          </Link>
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-muted">
            <Instant at={visibleAt} show="exact" />
            {acknowledgedAt ? (
              <span className="flex items-center gap-1">
                <Check aria-hidden className="size-3.5" />
                Received
              </span>
            ) : (
              <Badge hue="info">Not acknowledged</Badge>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
