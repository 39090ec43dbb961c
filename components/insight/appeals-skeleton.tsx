import { Loading, Skeleton } from "@/components/ui/skeleton";

/** Where the counts stand: shared with what stands there while they load. */
export const countGrid = "grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3";

const groups = [
  ["w-36", "w-44", "w-40"],
  ["w-20", "w-40", "w-44"],
  ["w-52", "w-32"],
];

/** What became of appeals, before it is counted. */
export function AppealsSkeleton() {
  return (
    <Loading label="Loading what became of appeals">
      <Skeleton className="mt-0.5 mb-4.5 w-96 max-w-full" />
      <div className={countGrid}>
        {groups.map((widths) => (
          <div key={widths[0]}>
            <Skeleton className="mb-2 h-3 w-24" />
            <div className="divide-y divide-line border-line border-y">
              {widths.map((width) => (
                <div key={width} className="flex h-8 items-center justify-between gap-4">
                  <Skeleton className={`h-3 ${width}`} />
                  <Skeleton className="h-3 w-4" />
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}
