import { Loading, Skeleton } from "@/components/ui/skeleton";

const rows = ["w-28", "w-32", "w-36", "w-24", "w-40", "w-44", "w-20", "w-48"];

/** The choices before they are there, each in its two lines. */
export function ChoicesSkeleton() {
  return (
    <Loading label="Loading your choices">
      <div className="max-w-3xl">
        <div className="px-4 pt-4 pb-11">
          <Skeleton className="w-96 max-w-full" />
        </div>
        {rows.map((width) => (
          <div key={width} className="flex h-[3.6rem] items-center gap-14 border-line border-b px-4">
            <div className="mr-auto flex flex-col gap-2">
              <Skeleton className={`h-3 ${width}`} />
              <Skeleton className="h-3 w-56" />
            </div>
            <Skeleton className="size-4" />
            <Skeleton className="mr-4 size-4" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
