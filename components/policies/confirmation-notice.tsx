"use client";

import { useQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { paths } from "@/lib/paths";

/**
 * Over every page but the policies' own: a change waits for this lead's confirmation. It comes and goes with the page
 * one is led to, since nothing moves under the cursor; the bar's count is live.
 */
export function ConfirmationNotice() {
  const pathname = usePathname();
  const { data } = useQuery(api.console.policy.counts.queryOptions());
  const toConfirm = data?.toConfirm ?? 0;
  const [seen, setSeen] = useState({ pathname, toConfirm });
  if (seen.pathname !== pathname) setSeen({ pathname, toConfirm });
  const count = Math.min(seen.toConfirm, toConfirm);
  if (count === 0 || pathname.startsWith(paths.policies)) return null;
  return (
    <Banner
      hue="info"
      icon={ScrollText}
      role="status"
      className="rounded-none"
      title={
        count === 1
          ? "A change of a policy waits for your confirmation"
          : `${count} changes of policies wait for your confirmation`
      }
      action={
        <ButtonLink size="sm" href={paths.policies}>
          Look
        </ButtonLink>
      }
    />
  );
}
