"use client";

import { CircleSlash, KeyRound, type LucideIcon, Plus, Power, Trash2 } from "lucide-react";
import type { ComponentProps } from "react";
import { ListBody } from "@/components/record/list-body";
import { Timeline } from "@/components/record/timeline";
import { loadFailureOf } from "@/lib/client/failure";
import type { WebhookChangeView } from "@/lib/contract/portal/webhooks";

const faces: Record<string, { title: string; icon: LucideIcon }> = {
  create_webhook: { title: "Endpoint added", icon: Plus },
  rotate_webhook_secret: { title: "Secret replaced", icon: KeyRound },
  enable_webhook: { title: "Switched on", icon: Power },
  disable_webhook: { title: "Switched off", icon: CircleSlash },
  remove_webhook: { title: "Endpoint removed", icon: Trash2 },
};

const faceOf = (action: string) => faces[action] ?? { title: action.replaceAll("_", " "), icon: Power };

type ChangeListProps = {
  query: ComponentProps<typeof ListBody>["query"] & {
    data: { pages: { rows: WebhookChangeView[] }[] } | undefined;
    isError: boolean;
    error: unknown;
  };
};

/** What was done to the organization's endpoints and by whom, newest first. */
export function ChangeList({ query }: ChangeListProps) {
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <ListBody
      query={query}
      name="changes"
      failure={loadFailureOf(query)}
      shown={rows.length}
      empty={
        <p className="text-muted">Nothing yet. What you and other owners do here stands here for good.</p>
      }
    >
      <Timeline
        label="What was done to your endpoints"
        show="exact"
        items={rows.map(({ id, at, action, url, by }) => ({
          id,
          at,
          ...faceOf(action),
          by: by ?? "itself, by answering 410",
          detail: <span className="break-all font-mono text-[0.86em]">{url}</span>,
        }))}
      />
    </ListBody>
  );
}
