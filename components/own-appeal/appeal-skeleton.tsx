import { Loading, Skeleton } from "@/components/ui/skeleton";

export function AppealSkeleton() {
  return (
    <Loading>
      <div className="flex flex-col gap-4">
        <Skeleton className="w-32" />
        <Skeleton className="h-8 w-72 max-w-full" />
        <Skeleton className="w-full" />
        <Skeleton className="w-3/4" />
        <Skeleton className="h-1 w-full" />
        <Skeleton className="mt-6 h-72 w-full rounded-md" />
      </div>
    </Loading>
  );
}
