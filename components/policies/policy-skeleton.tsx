import { Loading, Skeleton } from "@/components/ui/skeleton";

const widths = ["w-36", "w-48", "w-40", "w-44", "w-32", "w-52", "w-28", "w-56"];

/** A policy, or a change of one, before it is there: what it says, and beside it who said so. */
export function PolicySkeleton({ label }: { label: string }) {
  return (
    <Loading label={label}>
      <div className="grid gap-8 p-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-8 lg:grid-cols-2">
          <Lines />
          <Lines />
        </div>
        <Skeleton className="h-40 w-full" />
      </div>
    </Loading>
  );
}

function Lines() {
  return (
    <div>
      <Skeleton className="mb-3 h-5 w-36" />
      {widths.map((width) => (
        <div key={width} className="flex h-9 items-center border-line border-b">
          <Skeleton className={`h-3 ${width}`} />
          <Skeleton className="ml-auto h-3 w-16" />
        </div>
      ))}
    </div>
  );
}
