"use client";

import { useQuery } from "@tanstack/react-query";
import { Failing } from "@/components/record/failing";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { PolicyView } from "@/lib/contract/console/policy";
import { ChangeList } from "./change-list";

type ComparisonDrawerProps = {
  view: PolicyView;
  from: number;
  to: number;
  onChange: (versions: { from: number; to: number } | null) => void;
};

/** The differences between any two versions. */
export function ComparisonDrawer({ view, from, to, onChange }: ComparisonDrawerProps) {
  const query = useQuery(api.console.policy.compare.queryOptions({ input: { key: view.key, from, to } }));
  const options = view.versions.map(({ version }) => ({
    value: String(version),
    label: `Version ${version}`,
  }));
  return (
    <Dialog
      as="drawer"
      open
      onOpenChange={(open) => (open ? undefined : onChange(null))}
      title="Differences between versions"
    >
      <div className="flex flex-col gap-4">
        <div className="grid grid-cols-2 gap-3">
          <Field label="From">
            <Select
              options={options}
              value={String(from)}
              onChange={(event) => onChange({ from: Number(event.target.value), to })}
            />
          </Field>
          <Field label="To">
            <Select
              options={options}
              value={String(to)}
              onChange={(event) => onChange({ from, to: Number(event.target.value) })}
            />
          </Field>
        </div>
        {query.isPending ? <SkeletonRows rows={4} label="Comparing" /> : null}
        {query.isError ? (
          <Failing
            title="The versions could not be compared."
            failure={failureOf(query.error)}
            query={query}
          />
        ) : null}
        {query.data?.changes.length === 0 ? <p className="text-muted">They say the same.</p> : null}
        {query.data && query.data.changes.length > 0 ? <ChangeList changes={query.data.changes} /> : null}
      </div>
    </Dialog>
  );
}
