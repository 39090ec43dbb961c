import { Loading, Skeleton } from "@/components/ui/skeleton";
import { widths } from "./columns";
import { Page } from "./page";

/** A page of three columns before it is there, of its size, so that nothing jumps. */
export function ColumnsSkeleton({ label }: { label: string }) {
  return (
    <Page>
      <Loading label={label}>
        <div className="flex h-13 items-center gap-4 border-line border-b px-4">
          <Skeleton className="h-5 w-72" />
          <Skeleton className="w-24" />
        </div>
        <div className={`xl:grid ${widths}`}>
          {["a", "b", "c"].map((column) => (
            <div key={column} className="flex flex-col gap-4 p-4">
              <Skeleton className="w-32" />
              <Skeleton className="h-24 w-full" />
              <Skeleton className="w-24" />
              <Skeleton className="h-40 w-full" />
            </div>
          ))}
        </div>
      </Loading>
    </Page>
  );
}
