import { Loading, Skeleton } from "@/components/ui/skeleton";

/** Where the shares stand: shared with what stands there while they load. */
export const shareGrid = "grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-x-8 gap-y-4";

const shares = ["refused", "limited", "touched", "organizations"];

/** Four shares and where they come from, before they are there. */
export function ReachSkeleton() {
  return (
    <Loading label="Loading what was touched">
      <div className={shareGrid}>
        {shares.map((share) => (
          <div key={share} className="flex flex-col gap-2.5 py-1">
            <Skeleton className="h-3 w-32" />
            <Skeleton className="h-5 w-16" />
            <Skeleton className="h-1 w-full" />
            <Skeleton className="h-3 w-24" />
          </div>
        ))}
      </div>
      <div className="mt-4 flex max-w-3xl flex-col gap-2">
        <Skeleton className="h-3 w-full" />
        <Skeleton className="h-3 w-full" />
        <Skeleton className="h-3 w-2/3" />
      </div>
    </Loading>
  );
}
