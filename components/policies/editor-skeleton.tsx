import { FieldGrid } from "@/components/ui/field-grid";
import { Loading, Skeleton } from "@/components/ui/skeleton";

/** The form beside what it changes: shared with what stands there while the policy loads. */
export const editorGrid =
  "grid flex-1 gap-x-8 gap-y-6 p-4 min-[96rem]:grid-cols-[minmax(0,1fr)_32rem] xl:grid-cols-[minmax(0,1fr)_26rem] xl:items-start";

const sections = [
  ["title", "code", "reason"],
  ["floor", "opens", "warned", "window"],
  ["users", "organizations", "grace", "lapse"],
];

/** The editor of a policy before the policy is there. */
export function EditorSkeleton() {
  return (
    <Loading label="Loading the policy">
      <div className={editorGrid}>
        <div className="flex min-w-0 flex-col gap-8">
          {sections.map((fields) => (
            <div key={fields[0]}>
              <Skeleton className="mt-1 mb-4 h-4 w-32" />
              <FieldGrid>
                {fields.map((field) => (
                  <div key={field} className="flex h-19 flex-col gap-2 pt-1">
                    <Skeleton className="h-3 w-36" />
                    <Skeleton className="h-3 w-48" />
                    <Skeleton className="h-control w-32" />
                  </div>
                ))}
              </FieldGrid>
            </div>
          ))}
        </div>
        <div className="flex flex-col gap-4">
          <Skeleton className="mt-1 w-32" />
          <Skeleton className="h-3 w-64" />
          <Skeleton className="mt-3 w-20" />
          <Skeleton className="h-3 w-full" />
          <Skeleton className="h-control w-36" />
        </div>
      </div>
    </Loading>
  );
}
