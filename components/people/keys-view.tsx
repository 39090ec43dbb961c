"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useQueryStates } from "nuqs";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { KeyTable } from "./key-table";
import { NewKeyDialog } from "./new-key-dialog";
import { PeoplePlaces, PlaceTitle } from "./people-places";
import { keysOf, peopleSearch } from "./people-search";

/** `mayManage`: whether this person makes and revokes keys, or only sees which there are. */
export function KeysView({ mayManage }: { mayManage: boolean }) {
  const [{ make }, setSearch] = useQueryStates(peopleSearch);
  const query = useQuery({ ...keysOf(api), refetchInterval: 30_000 });
  const failure = loadFailureOf(query);
  const rows = query.data?.rows ?? [];
  const begin = () => setSearch({ make: true });
  useShortcut({ keys: "n", label: "New key", onPress: begin }, mayManage);

  return (
    <Page>
      <PageHeader
        title={<PlaceTitle>Keys</PlaceTitle>}
        aside={<PeoplePlaces current="keys" />}
        actions={
          mayManage ? (
            <Button variant="primary" onClick={begin}>
              <KeyRound aria-hidden />
              New key <Kbd keys="n" />
            </Button>
          ) : null
        }
      />
      <StaleNotice query={query} />
      {query.isPending ? <SkeletonRows rows={4} label="Loading the keys" /> : null}
      {failure ? <Failing title="The keys could not be loaded." failure={failure} query={query} /> : null}
      {query.data && rows.length === 0 ? (
        <EmptyState icon={KeyRound} title="No key yet">
          With a key of its own, each of the provider’s machines sends signals and asks what is enforced.
          Customers’ keys are not among these.
        </EmptyState>
      ) : null}
      {rows.length > 0 ? <KeyTable rows={rows} mayManage={mayManage} /> : null}
      {make && mayManage ? <NewKeyDialog onClose={() => setSearch({ make: null })} /> : null}
    </Page>
  );
}
