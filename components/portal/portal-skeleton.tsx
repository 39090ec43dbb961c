import { Loading, Skeleton } from "@/components/ui/skeleton";

export function PortalSkeleton() {
  return (
    <Loading>
      <div className="flex flex-col gap-4">
        <Skeleton className="h-8 w-80 max-w-full" />
        <Skeleton className="w-full" />
        <Skeleton className="w-2/3" />
        <Skeleton className="h-11 w-28 rounded-md" />
        <Skeleton className="mt-8 h-6 w-40" />
        <Skeleton className="h-40 w-full rounded-md" />
      </div>
    </Loading>
  );
}
