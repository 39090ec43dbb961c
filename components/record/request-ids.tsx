import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";

/** The ids with which customers find the requests in their own logs. */
export function RequestIds({ ids }: { ids: readonly string[] }) {
  return (
    <Disclosure
      className="mt-2"
      summary={ids.length === 1 ? "Show the request id" : `Show ${ids.length} request ids`}
    >
      <div className="flex items-start gap-2 rounded-md bg-canvas py-2 pr-2 pl-3">
        <ul className="min-w-0 flex-1 font-mono text-meta">
          {ids.map((id) => (
            <li key={id} className="break-all">
              {id}
            </li>
          ))}
        </ul>
        <CopyButton value={ids.join("\n")} label="Copy all request ids" />
      </div>
    </Disclosure>
  );
}
