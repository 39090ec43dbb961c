import { StatusBadge } from "@/components/record/status-badge";
import { Link } from "@/components/ui/link";
import type { EndpointView } from "@/lib/contract/portal/webhooks";
import { paths } from "@/lib/paths";
import { EndpointState, endpointStatus } from "./endpoint-state";
import { TwoSecrets } from "./two-secrets";

export function EndpointItem({ endpoint }: { endpoint: EndpointView }) {
  const { id, url, oldSecretUntil } = endpoint;
  return (
    <li className="flex flex-col gap-1 py-3">
      <div className="flex items-start justify-between gap-4">
        <Link href={paths.portalWebhook(id)} variant="quiet" className="break-all font-mono text-[0.94em]">
          {url}
        </Link>
        <StatusBadge kind="endpoint" status={endpointStatus(endpoint)} />
      </div>
      <p className="text-meta text-muted">
        <EndpointState endpoint={endpoint} /> {oldSecretUntil ? <TwoSecrets until={oldSecretUntil} /> : null}
      </p>
    </li>
  );
}
