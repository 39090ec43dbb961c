import { Skeleton } from "@/components/ui/skeleton";

const rows = ["w-40", "w-36", "w-20", "w-28"];

/** As large as the table that a replay ends in. */
export function ReplaySkeleton() {
  return (
    <div aria-hidden>
      {rows.map((width) => (
        <div key={width} className="flex h-9 items-center gap-8 border-line border-b">
          <Skeleton className={`h-3 ${width}`} />
          <Skeleton className="ml-auto h-3 w-8" />
          <Skeleton className="h-3 w-8" />
          <Skeleton className="h-3 w-8" />
        </div>
      ))}
    </div>
  );
}
