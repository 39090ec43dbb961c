import type { Metadata } from "next";
import { Prefetched } from "@/app/prefetched";
import { gatewayList } from "@/components/gateways/gateway-list";
import { GatewaysView } from "@/components/gateways/gateways-view";
import { requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Gateways" };

export default async function GatewaysPage() {
  await requireStaff("see_gateways");
  return (
    <Prefetched load={(api, cache) => [cache.prefetchQuery(gatewayList(api))]}>
      <GatewaysView />
    </Prefetched>
  );
}
